// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/lifecycle.hpp>
#include <heliograph/template/media.hpp>
#include <heliograph/template/policy.hpp>
#include <heliograph/template/read.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using template_::Status;

namespace {

std::vector<std::string> offered(std::string_view status, const template_::EditHistory& history = {}) {
  std::vector<std::string> events;
  for (const auto& offer : template_::actions(status, history)) {
    if (offer.allowed) events.push_back(offer.event);
  }
  return events;
}

template_::Template approved() {
  Json node = order();
  node["status"] = "APPROVED";
  return template_::read(node).value;
}

base::Findings edited(const template_::Template& before, const Json& after,
                      const template_::EditHistory& history = {}) {
  return template_::check_edit(before, template_::read(after).value, history);
}

}  // namespace

TEST_CASE("a status offers what a person may do in it", "[template]") {
  CHECK(offered("PENDING") == Codes{"duplicate", "delete"});
  CHECK(offered("APPROVED") == Codes{"edit", "duplicate", "archive", "delete"});
  CHECK(offered("rejected") == Codes{"edit", "duplicate", "delete"});
  CHECK(offered("PAUSED") == Codes{"edit", "duplicate", "unpause", "delete"});
  CHECK(offered("DISABLED") == Codes{"duplicate"});
  CHECK(offered("ARCHIVED") == Codes{"duplicate", "unarchive", "delete"});
  CHECK(offered("DELETED") == Codes{"duplicate"});
  CHECK(offered("SOMETHING_NEW") == Codes{"duplicate", "delete"});
}

TEST_CASE("what is refused says why", "[template]") {
  const auto offers = template_::actions("PENDING", std::nullopt);
  REQUIRE(offers.front().event == "edit");
  CHECK_FALSE(offers.front().allowed);
  CHECK(offers.front().findings.has("template.edit.status"));
}

TEST_CASE("an approved template is edited once a day and ten times in thirty days", "[template]") {
  CHECK(offered("APPROVED", {0, 9}).front() == "edit");
  CHECK(offered("APPROVED", {1, 1}).front() == "duplicate");
  CHECK(offered("APPROVED", {0, 10}).front() == "duplicate");
  CHECK(offered("REJECTED", {5, 50}).front() == "edit");
}

TEST_CASE("Meta's event decides the status, also when it comes late", "[template]") {
  CHECK(template_::status_after("PENDING", "APPROVED") == "APPROVED");
  CHECK(template_::status_after("DISABLED", "REINSTATED") == "APPROVED");
  CHECK(template_::status_after("APPROVED", "FLAGGED") == "APPROVED");
  CHECK(template_::status_after("PAUSED", "LOCKED") == "PAUSED");
  CHECK(template_::status_after("ARCHIVED", "UNARCHIVED") == "APPROVED");
  CHECK(template_::status_after("DELETED", "PENDING_DELETION") == "PENDING_DELETION");
  CHECK(template_::status_after("APPROVED", "BRAND_NEW") == "APPROVED");
}

TEST_CASE("every status can be reached, and every one but the last can be left", "[template]") {
  const auto& table = template_::template_lifecycle();
  for (std::size_t i = 0; i < template_::words_of<Status>.size(); ++i) {
    const auto status = static_cast<Status>(i);
    bool reached = status == table.initial;
    bool left = status == Status::DELETED;
    for (const auto& row : table.rows) {
      reached |= row.to == status && row.from != status;
      left |= row.from == status && row.to != status;
    }
    INFO(template_::words_of<Status>[i]);
    CHECK(reached);
    CHECK(left);
  }
}

TEST_CASE("an edit keeps name, language and kind of variables", "[template]") {
  CHECK(edited(approved(), order()).empty());
  CHECK(edited(approved(), with(order(), "/name", "other")).has("template.edit.field"));
  CHECK(edited(approved(), with(order(), "/language", "fr")).has("template.edit.field"));
  CHECK(edited(approved(), with(order(), "/category", "MARKETING")).has("template.edit.category_approved"));
  CHECK(edited(approved(), with(order(), "/category", "utility")).empty());
  auto rejected = approved();
  rejected.status = Status::REJECTED;
  CHECK(edited(rejected, with(order(), "/category", "MARKETING")).empty());
  CHECK(edited(approved(), order(), {1, 1}).has("template.edit.limit"));
  auto pending = approved();
  pending.status = Status::PENDING;
  CHECK(edited(pending, order()).has("template.edit.status"));
}

TEST_CASE("a large change and new variables are warned about", "[template]") {
  const std::string text = "/components/1/text";
  CHECK(edited(approved(),
               with(order(), text, "Something else entirely is written here in {{1}} and {{2}} today for you"))
            .has("template.edit.large"));
  CHECK(edited(approved(), with(order(), text, "Thank you, {{1}}!")).has("template.edit.large"));
  const std::string more = "Thank you for your order, {{1}}! Your number is {{2}} and we keep you posted {{3}}.";
  const auto findings = edited(approved(), with(order(), text, more));
  CHECK(findings.has("template.edit.new_variables"));
  CHECK_FALSE(findings.has("template.edit.large"));
  CHECK_FALSE(findings.has_errors());
}

TEST_CASE("deleting says what it means for the name", "[template]") {
  CHECK(template_::check_delete("APPROVED").has("template.delete.name_blocked"));
  CHECK(template_::check_delete("REJECTED").empty());
  CHECK(template_::check_delete("DISABLED").has_errors());
  CHECK(template_::check_delete("PENDING_DELETION").has_errors());
  CHECK(template_::check_delete("BRAND_NEW").empty());
}

TEST_CASE("a header's file has a type and a size", "[template]") {
  CHECK(template_::media_limits("image")->max_bytes == 5 * 1024 * 1024);
  CHECK(template_::media_limits("GIF")->types == Codes{"video/mp4"});
  CHECK_FALSE(template_::media_limits("TEXT"));
  CHECK_FALSE(template_::media_limits("nothing"));
}
