// SPDX-License-Identifier: Apache-2.0
#include "sandbox/reviews.hpp"

#include <algorithm>
#include <mutex>

#include "sandbox/judge/template_rules.hpp"
#include "sandbox/judge/text.hpp"
#include "sandbox/webhooks.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::string_view reasons[] = {
    "ABUSIVE_CONTENT", "INCORRECT_CATEGORY", "INVALID_FORMAT", "PROMOTIONAL", "SCAM", "TAG_CONTENT_MISMATCH"};
constexpr std::string_view promotions[] = {"% off",  "discount", "voucher", "promo code", "our sale", "할인",
                                           "soldes", "remise",   "优惠",    "rebajas",    "oferta"};

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lower(std::string_view text) {
  std::string lowered{text};
  for (auto& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return lowered;
}

bool promotes(const Json& components) {
  return std::any_of(components.begin(), components.end(), [](const Json& component) {
    const auto text = lower(text_member(component, "text").value_or(""));
    return std::any_of(std::begin(promotions), std::end(promotions), [&](auto word) { return holds(text, word); });
  });
}

void review(State& state, const std::string& id) {
  std::string name;
  std::string flaw;
  std::string account_id;
  Json recategorised;
  {
    const std::unique_lock lock(state.world.mutex);
    auto* reviewed = state.world.find_template(id);
    if (!reviewed || reviewed->text("status") != "PENDING") return;
    name = reviewed->text("name");
    if (holds(name, "pending")) return;
    account_id = reviewed->account_id;
    flaw = flaw_found_in_review(reviewed->node["components"]);
    const bool refused = holds(name, "reject") || !flaw.empty();
    if (!refused && reviewed->text("category") == "UTILITY" && promotes(reviewed->node["components"])) {
      reviewed->node["previous_category"] = "UTILITY";
      reviewed->node["category"] = "MARKETING";
      recategorised = {{"message_template_id", std::stoll(id)},
                       {"message_template_name", name},
                       {"message_template_language", webhook_language(reviewed->text("language"))},
                       {"previous_category", "UTILITY"},
                       {"new_category", "MARKETING"}};
    }
  }
  if (!flaw.empty()) {
    decide(state, id, "REJECTED", "INVALID_FORMAT", flaw);
  } else if (holds(name, "reject")) {
    const auto* named =
        std::find_if(std::begin(reasons), std::end(reasons), [&](auto reason) { return holds(name, lower(reason)); });
    decide(state, id, "REJECTED", named == std::end(reasons) ? "INVALID_FORMAT" : *named,
           "Change the content so that it follows the policies, and submit it again.");
  } else {
    if (!recategorised.is_null()) announce(state, account_id, "", "template_category_update", recategorised);
    decide(state, id, "APPROVED");
  }
}

}  // namespace

void submit_for_review(State& state, const Template& submitted) {
  state.scheduler.in(state.options.review_delay, [&state, id = submitted.id] { review(state, id); });
}

bool decide(State& state, std::string_view template_id, std::string_view status, std::string_view reason,
            std::string_view recommendation) {
  Json value;
  std::string account_id;
  {
    const std::unique_lock lock(state.world.mutex);
    auto* decided = state.world.find_template(template_id);
    if (!decided) return false;
    decided->node["status"] = status;
    decided->node["rejected_reason"] = status == "REJECTED" ? reason : "NONE";
    if (!decided->node.contains("quality_score"))
      decided->node["quality_score"] = {{"score", "UNKNOWN"}, {"date", now_seconds()}};
    account_id = decided->account_id;
    value = template_status_value(*decided, status, status == "REJECTED" ? reason : "NONE", recommendation);
    if (status == "PAUSED") {
      value["other_info"] = {{"title", "FIRST_PAUSE"},
                             {"description", "The template has been paused for 3 hours because its quality is low."}};
    } else if (status == "DISABLED") {
      value["disable_info"] = {{"disable_date", now_seconds()}};
    }
  }
  announce(state, account_id, "", "message_template_status_update", value);
  return true;
}

}  // namespace heliograph::sandbox
