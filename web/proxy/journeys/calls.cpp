// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/calls.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <thread>

#include "proxy/campaigns/progress.hpp"
#include "proxy/journeys/mailbox.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::chrono::milliseconds look_every{1'000};
constexpr std::int64_t most_attempts = 3;
constexpr std::int64_t pauses_ms[] = {10'000, 60'000};
// Longer than any call may take: a claim that is older belongs to a program that died.
constexpr std::int64_t lease_ms = 90'000;
constexpr std::size_t calls_at_once = 8;
constexpr long connect_seconds = 5;

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, Cleanup>;

void append(List& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  (void)list.release();
  list.reset(longer);
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*) { return size * count; }

bool is_taken(std::int64_t status) { return status >= 200 && status < 300; }
/// Whether to ask again would get the same answer.
bool is_final(std::int64_t status) { return status == 401 || status == 403 || status == 404; }

/// An event's value before the person's own of the same name.
std::string value_of(const std::string& name, const InstanceRow& row, const audience::Profile& profile) {
  if (row.event_values) {
    const auto brought = row.event_values->find(name);
    if (brought != row.event_values->end()) return brought->second;
  }
  const std::string* own = audience::find_value(profile, name);
  return own != nullptr ? *own : std::string{};
}

}  // namespace

CallRequest make_request(const ReadyJourney& ready, const journey::JourneyNode& node, const InstanceRow& row,
                         const audiences::PersonRecord& person) {
  const journey::JourneyWebhook& webhook = *node.webhook;
  CallRequest request;
  request.url = webhook.url.value_or("");
  request.headers = webhook.headers;
  request.timeout_seconds = webhook.timeout_seconds.value_or(request.timeout_seconds);
  const audience::Profile profile = audiences::to_profile(person);
  base::Json attributes = base::Json::object();
  for (const std::string& name : webhook.attributes) attributes[name] = value_of(name, row, profile);
  const base::Json body = {
      {"journey", {{"id", ready.id}, {"name", ready.compiled.journey().name.value_or("")},
                   {"version", ready.compiled.journey().version.value_or(1)}}},
      {"node", {{"id", node.id}, {"label", node.label.value_or("")}}},
      {"person", {{"id", person.id},
                  {"phone", person.phone ? base::Json("+" + *person.phone) : base::Json()},
                  {"user_id", person.user_id ? base::Json(*person.user_id) : base::Json()},
                  {"external_id", person.external_id ? base::Json(*person.external_id) : base::Json()}}},
      {"attributes", std::move(attributes)},
      {"is_test", row.is_test}};
  request.body = base::to_text(body);
  return request;
}

std::optional<std::int64_t> post(const CallRequest& request, std::string_view idempotency_key) {
  const std::unique_ptr<CURL, Cleanup> handle{curl_easy_init()};
  if (!handle) throw std::bad_alloc();
  List headers;
  append(headers, "Content-Type: application/json");
  append(headers, "User-Agent: Heliograph");
  append(headers, "Idempotency-Key: " + std::string{idempotency_key});
  for (const journey::JourneyHeader& header : request.headers) append(headers, header.name + ": " + header.value);
  const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(handle.get(), option, value); };
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  set(CURLOPT_TIMEOUT, static_cast<long>(request.timeout_seconds));
  set(CURLOPT_HTTPHEADER, headers.get());
  set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
  set(CURLOPT_POSTFIELDS, request.body.c_str());
  set(CURLOPT_WRITEFUNCTION, &drop);
  if (curl_easy_perform(handle.get()) != CURLE_OK) return std::nullopt;
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  return status;
}

Calls::Calls(Services& services)
    : services_{services}, worker_{"journey calls", [this] {
                                     work();
                                     return look_every;
                                   }} {}

std::vector<CallRow> Calls::claim() const {
  return services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    const std::string lock = campaigns::to_change(transaction);
    auto calls = transaction.all<CallRow>(
        "SELECT {} FROM journey_calls WHERE due_at <= :now ORDER BY due_at LIMIT :most" + lock, now, calls_at_once);
    for (CallRow& call : calls) {
      ++call.attempts;
      transaction.execute("UPDATE journey_calls SET due_at = :lease, attempts = :attempts WHERE number = :number",
                          base::Instant{now.unix_ms + lease_ms}, call.attempts, call.number);
    }
    return calls;
  });
}

void Calls::make(const CallRow& call) const {
  const std::string key = "journey-" + std::to_string(call.instance) + "-" + std::to_string(call.ref);
  const auto status = post(call.request, key);
  const bool is_over = (status && (is_taken(*status) || is_final(*status))) || call.attempts >= most_attempts;
  services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    std::optional<base::Instant> due;
    if (!is_over) due = base::Instant{now.unix_ms + pauses_ms[std::clamp<std::int64_t>(call.attempts, 1, 2) - 1]};
    const auto changed = transaction.execute(
        "UPDATE journey_calls SET due_at = :due, status = :status WHERE number = :number AND attempts = :attempts", due, status,
        call.number, call.attempts);
    if (!is_over || changed == 0) return;
    Told told;
    told.instance = call.instance;
    told.event.kind = journey::JourneyEventKind::webhook_answered;
    told.event.id = "c" + std::to_string(call.number);
    told.event.at = now;
    told.event.ref = call.ref;
    told.event.code = status;
    tell(transaction, {told});
  });
}

void Calls::work() {
  while (!worker_.stopping()) {
    const std::vector<CallRow> calls = claim();
    if (calls.empty()) return;
    // One slow system keeps the others waiting no longer than one call takes.
    std::vector<std::thread> callers;
    for (const CallRow& call : calls) {
      callers.emplace_back([this, &call] {
        try {
          make(call);
        } catch (const std::exception&) {
          // Its lease runs out, and it is made again.
        }
      });
    }
    for (std::thread& caller : callers) caller.join();
  }
}

}  // namespace heliograph::proxy::journeys
