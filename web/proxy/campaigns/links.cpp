// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/links.hpp"

#include <charconv>

#include "proxy/api/failure.hpp"

namespace heliograph::proxy::campaigns {
namespace {

constexpr char separator = '-';

/// What a code names: a message and which of its campaign's links.
struct Code {
  MessageIdParts message;
  std::size_t link = 0;
};

std::optional<Code> read_code(std::string_view text) {
  const std::size_t end = text.find(separator);
  if (end == std::string_view::npos) return std::nullopt;
  const auto message = read_message_id(text.substr(0, end));
  Code code;
  const char* last = text.data() + text.size();
  const auto [read_to, error] = std::from_chars(text.data() + end + 1, last, code.link);
  if (!message || error != std::errc{} || read_to != last) return std::nullopt;
  code.message = *message;
  return code;
}

}  // namespace

LinkCodes::LinkCodes(const campaign::Campaign& campaign, std::string_view message_id) {
  texts_.reserve(campaign.links.size());
  for (std::size_t i = 0; i < campaign.links.size(); ++i) {
    texts_.push_back(std::string{message_id} + separator + std::to_string(i));
    codes_.push_back({campaign.links[i].name, texts_.back()});
  }
}

http::Response Clicks::follow(const http::Request& request) const {
  const std::string text{request.parameter("code")};
  const auto code = read_code(text);
  const auto unknown = [&] { return api::to_response(api::not_found("link", text).value()); };
  if (!code) return unknown();
  const auto url = services_.database.write([&](storage::Transaction& transaction) -> std::optional<std::string> {
    const auto row = transaction.first<DeliveryRow>(
        "SELECT {d.} FROM deliveries d JOIN campaign_runs r ON r.number = d.run WHERE d.number = :number AND r.tag = :tag",
        code->message.delivery, code->message.tag);
    const auto run = row ? store_.find_run(transaction, row->run) : std::nullopt;
    const auto campaign = run ? store_.find_by_number(transaction, run->campaign) : std::nullopt;
    if (!campaign || code->link >= campaign->document.links.size()) return std::nullopt;
    Counts counts;
    counts.add_beside(row->run, row->treatment, beside::clicks, "");
    const auto first = transaction.execute("UPDATE deliveries SET clicked_at = :now WHERE number = :number AND clicked_at IS NULL",
                                           services_.clock(), row->number);
    if (first == 1) {
      counts.add_beside(row->run, row->treatment, beside::clicked, "");
      count_on_route(*row, beside::clicked, counts);
    }
    counts.tell({row->run, row->number, journey::JourneyFate::clicked, services_.clock(), std::nullopt,
                 campaign->document.links[code->link].name});
    counts.write(transaction);
    transaction.on_commit([this, number = row->run] { progressed_(number); });
    return campaign->document.links[code->link].url;
  });
  return url && !url->empty() ? http::Response::redirect(*url, 302) : unknown();
}

}  // namespace heliograph::proxy::campaigns
