// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/engine.hpp"

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::journeys {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look_every{250};
constexpr milliseconds house_every{1'000};
constexpr milliseconds tell_every{1'000};

struct Touched {
  std::string id;
  std::int64_t etag = 0;
};
BOOST_DESCRIBE_STRUCT(Touched, (), (id, etag))

}  // namespace

Engine::Engine(Services& services, const campaigns::Store& campaigns, const configurations::Store& configurations,
               const credentials::Store& credentials, Wakes wakes)
    : services_{services},
      wakes_{std::move(wakes)},
      texts_{services, configurations, credentials},
      following_{services, campaigns},
      inbound_{services, journeys_, configurations},
      runner_{services, journeys_, texts_},
      audiences_{services, journeys_},
      qualification_{services, journeys_},
      house_{services, following_},
      calls_{services},
      worker_{"journeys", [this] { return walk(); }},
      entrances_{"journey entrances", [this] { return let_in(); }} {}

void Engine::start() {
  calls_.start();
  worker_.start();
  entrances_.start();
}

void Engine::stop() {
  entrances_.stop();
  worker_.stop();
  calls_.stop();
}

void Engine::follow(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) {
  following_.follow(transaction, row, now);
  transaction.on_commit([this] {
    worker_.wake();
    entrances_.wake();
  });
}

std::vector<Entered> Engine::enter(storage::Transaction& transaction, const JourneyRow& row,
                                   const std::vector<Entry>& entries, base::Instant now) {
  transaction.on_commit([this] { worker_.wake(); });
  const Ready ready = journeys_.load_one(transaction, row.number);
  return ready ? journeys::enter(transaction, *ready, entries, now) : std::vector<Entered>(entries.size());
}

std::size_t Engine::tell_event(storage::Transaction& transaction, std::int64_t family, const std::vector<std::int64_t>& people,
                               const std::string& name, const std::string& occurrence, base::Instant now) {
  std::vector<Told> told;
  for (const std::int64_t instance : transaction.all<std::int64_t>(
           "SELECT number FROM journey_instances WHERE family = :family AND left_at IS NULL AND person IN " +
               transaction.integers_in(":people"),
           family, base::to_text(base::Json(people)))) {
    Told one;
    one.instance = instance;
    one.event.kind = journey::JourneyEventKind::custom;
    one.event.id = "e" + occurrence;
    one.event.at = now;
    one.event.name = name;
    told.push_back(std::move(one));
  }
  tell(transaction, told);
  transaction.on_commit([this] { worker_.wake(); });
  return told.size();
}

milliseconds Engine::walk() {
  const Runner::Progress progress = runner_.run();
  progressed_.insert(progress.journeys.begin(), progress.journeys.end());
  if (progress.has_sent) wakes_.campaigns();
  if (progress.has_written_freely) wakes_.messages();
  if (progress.has_called) calls_.wake();
  tell_pages();
  return progress.instances > 0 ? milliseconds{0} : look_every;
}

milliseconds Engine::let_in() {
  const auto now = std::chrono::steady_clock::now();
  if (now - house_kept_ >= house_every) {
    house_kept_ = now;
    house_.keep();
    qualification_.run();
  }
  const bool is_more = audiences_.run();
  if (is_more) worker_.wake();
  return is_more ? milliseconds{0} : look_every;
}

void Engine::tell_pages() {
  const auto now = std::chrono::steady_clock::now();
  if (progressed_.empty() || now - told_ < tell_every) return;
  told_ = now;
  services_.database.write([&](storage::Transaction& transaction) {
    for (const Touched& one : transaction.all<Touched>(
             "SELECT {} FROM journeys WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(base::Json(progressed_)))) {
      services_.journal.touch(transaction, "journey", one.id, one.etag);
    }
  });
  progressed_.clear();
}

}  // namespace heliograph::proxy::journeys
