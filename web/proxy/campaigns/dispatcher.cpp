// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/dispatcher.hpp"

#include <algorithm>

namespace heliograph::proxy::campaigns {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look_every{500};
constexpr milliseconds plan_anew_every{3'000};
constexpr milliseconds drain_time{5'000};
constexpr milliseconds send_time{15'000};
constexpr std::size_t most_at_once = 1'000;
// A lane is looked at this often while it is full, so that one commit takes many messages.
constexpr milliseconds batch_time{10};
constexpr double throttle_burst_s = 0.25;

}  // namespace

Dispatcher::Dispatcher(Services& services, graph::Client& client, const Store& store, std::function<void()> ask)
    : services_{services},
      client_{client},
      store_{store},
      outgoing_{services, store},
      answers_{services, store, ask},
      runs_{services, store},
      holds_{services, store, std::move(ask)},
      worker_{"campaign dispatch", [this] { return work(); }} {}

void Dispatcher::start() {
  // A SQLite file belongs to one program; elsewhere leases tell which claims are of one that died.
  if (services_.database.dialect() == storage::Dialect::sqlite) runs_.settle_due(Claims::all, [](std::int64_t) { return false; });
  worker_.start();
}

void Dispatcher::stop() {
  worker_.stop();
  {
    std::unique_lock lock{mutex_};
    answered_.wait_for(lock, drain_time, [&] { return under_way_ == 0; });
  }
  record_answers();
}

milliseconds Dispatcher::work() {
  record_answers();
  if (worker_.stopping()) return look_every;
  keep_house();
  return send_due();
}

void Dispatcher::record_answers() {
  std::vector<Answered> answers;
  {
    const std::lock_guard lock{mutex_};
    answers.swap(waiting_);
  }
  if (answers.empty()) return;
  try {
    answers_.record(answers);
  } catch (...) {
    // The disk is full, say: what Meta answered is not forgotten for it.
    const std::lock_guard lock{mutex_};
    waiting_.insert(waiting_.end(), std::make_move_iterator(answers.begin()), std::make_move_iterator(answers.end()));
    throw;
  }
  {
    const std::lock_guard lock{mutex_};
    for (const Answered& answered : answers) in_flight_.erase(answered.number);
  }
  for (const Answered& answered : answers) note_progress(answered.run);
}

void Dispatcher::keep_house() {
  const auto now = Clock::now();
  runs_.begin_due();
  if (now - house_kept_ < look_every) return;
  house_kept_ = now;
  runs_.settle_due(Claims::of_the_dead, [this](std::int64_t delivery) {
    const std::lock_guard lock{mutex_};
    return in_flight_.count(delivery) != 0;
  });
  while (!worker_.stopping() && runs_.withdraw_stopped()) record_answers();
  runs_.end_finished();
  tell_pages();
}

milliseconds Dispatcher::send_due() {
  struct Open {
    RunRow run;
    CampaignRow campaign;
  };
  std::vector<Open> open;
  services_.database.read([&](storage::Transaction& transaction) {
    for (RunRow& run : transaction.all<RunRow>("SELECT {} FROM campaign_runs WHERE ended_at IS NULL ORDER BY number")) {
      auto campaign = store_.find_by_number(transaction, run.campaign);
      if (campaign) open.push_back({std::move(run), std::move(*campaign)});
    }
  });
  std::erase_if(driven_, [&](const auto& entry) {
    return std::none_of(open.begin(), open.end(), [&](const Open& one) { return one.run.number == entry.first; });
  });
  milliseconds pause = look_every;
  for (const Open& one : open) {
    if (worker_.stopping()) break;
    if (campaign::may_send(one.campaign.status)) pause = std::min(pause, drive(one.run, one.campaign));
  }
  return pause;
}

Dispatcher::Driven& Dispatcher::driven(const RunRow& run, const CampaignRow& campaign) {
  Driven& found = driven_[run.number];
  const auto now = Clock::now();
  const bool is_fresh = now - found.planned_at < plan_anew_every && found.plan.campaign.etag == campaign.etag &&
                        found.plan.campaign.number == campaign.number;
  if (is_fresh) return found;
  found.plan = services_.database.read([&](storage::Transaction& transaction) {
    return make_plan(transaction, store_.stores(), campaign, services_.clock());
  });
  found.planned_at = now;
  return found;
}

milliseconds Dispatcher::drive(const RunRow& run, const CampaignRow& campaign) {
  Driven& known = driven(run, campaign);
  Plan& plan = known.plan;
  if (holds_.keeps(campaign, plan) || plan.findings.has_errors()) return look_every;
  const graph::Room room = client_.room(plan.phone_number_id);
  std::size_t most = std::min(room.now, most_at_once);
  if (most == 0) return std::clamp(room.wait, batch_time, look_every);
  const auto control = campaign.document.delivery.value_or(campaign::DeliveryControl{});
  if (control.throttle_per_second) {
    const auto rate = static_cast<double>(*control.throttle_per_second);
    const delivery::Grant grant =
        delivery::take(known.throttle, rate, throttle_burst_s, static_cast<std::int64_t>(most), services_.clock());
    known.throttle = grant.bucket;
    if (grant.granted == 0) return std::clamp(milliseconds{grant.wait_ms}, batch_time, look_every);
    most = static_cast<std::size_t>(grant.granted);
  }
  Taken taken = outgoing_.take(plan, run.number, most);
  if (taken.is_outdated) {
    known.planned_at = {};
    return milliseconds{0};
  }
  if (taken.decided > 0 || !taken.ready.empty()) note_progress(run.number);
  const bool was_any = !taken.ready.empty();
  submit(run, plan, std::move(taken.ready));
  if (taken.is_exhausted && !was_any) return look_every;
  return was_any ? batch_time : milliseconds{0};
}

void Dispatcher::submit(const RunRow& run, const Plan& plan, std::vector<Ready> ready) {
  {
    const std::lock_guard lock{mutex_};
    under_way_ += ready.size();
    for (const Ready& one : ready) in_flight_.insert(one.number);
  }
  for (Ready& one : ready) {
    const bool is_optimized = one.taken.route == policy::Route::optimized;
    graph::Request request;
    request.method = "POST";
    request.path = graph::segment(plan.phone_number_id) + (is_optimized ? "/marketing_messages" : "/messages");
    request.body = graph::Bytes{"application/json", std::move(one.body)};
    request.token = plan.token;
    request.label = is_optimized ? "marketing_messages" : "messages";
    request.lane = plan.phone_number_id;
    request.timeout = send_time;
    client_.submit(std::move(request), [this, number = run.number, sent = std::move(one)](const graph::Result& result) {
      {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(to_answered(number, sent, result));
        --under_way_;
      }
      answered_.notify_all();
      worker_.wake();
    });
  }
}

void Dispatcher::note_progress(std::int64_t run) {
  const std::lock_guard lock{mutex_};
  progressed_.insert(run);
}

void Dispatcher::tell_pages() {
  std::set<std::int64_t> runs;
  {
    const std::lock_guard lock{mutex_};
    runs.swap(progressed_);
  }
  if (runs.empty()) return;
  services_.database.write([&](storage::Transaction& transaction) {
    std::set<std::int64_t> campaigns;
    for (const std::int64_t run : runs) {
      const auto stored = store_.find_run(transaction, run);
      if (stored) campaigns.insert(stored->campaign);
    }
    for (const std::int64_t number : campaigns) {
      if (const auto campaign = store_.find_by_number(transaction, number)) store_.touch(transaction, *campaign);
    }
  });
}

}  // namespace heliograph::proxy::campaigns
