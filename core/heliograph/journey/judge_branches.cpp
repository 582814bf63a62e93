// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/judge.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>
#include <heliograph/journey/rule_table.hpp>

namespace heliograph::journey {

namespace {

constexpr std::size_t codes_max = limit::values;

/// The branches of one node.
class BranchJudge {
 public:
  BranchJudge(const JourneyForm& form, const std::string& at, base::Findings& findings)
      : form_{form}, at_{at}, findings_{findings} {}

  void judge(const JourneyCondition& condition) {
    if (!judge_names(condition.branches, "branches")) return;
    for (std::size_t i = 0; i < condition.branches.size(); ++i) {
      const std::string at = base::pointer_to(place("branches"), i);
      const auto& test = condition.branches[i].test;
      require(!test, at, "test", findings_);
      if (test) judge_test(*test, base::pointer_to(at, "test"));
    }
  }

  void judge(const JourneySplit& split) {
    if (!judge_names(split.branches, "branches")) return;
    if (split.attribute) {
      require(split.attribute->empty(), at_, "attribute", findings_);
      for (std::size_t i = 0; i < split.branches.size(); ++i) {
        judge_values(split.branches[i], base::pointer_to(place("branches"), i));
      }
      return;
    }
    std::int64_t sum = 0;
    bool are_shares = true;
    for (std::size_t i = 0; i < split.branches.size(); ++i) {
      const std::int64_t percent = split.branches[i].percent.value_or(0);
      check_range(percent, 1, 100, base::pointer_to(base::pointer_to(place("branches"), i), "percent"), findings_);
      are_shares = are_shares && percent >= 1 && percent <= 100;
      if (are_shares) sum += percent;
    }
    if (are_shares && sum != 100)
      findings_.add(rule("journey.shares"), place("branches"), {{"max", 100}, {"actual", sum}});
  }

  void judge(const JourneyReaction& reaction) {
    check_message(form_.journey, reaction.message, at_, findings_);
    if (reaction.timeout_seconds) judge_seconds(*reaction.timeout_seconds, place("timeout_seconds"));
    if (!judge_names(reaction.cases, "cases")) return;
    for (std::size_t i = 0; i < reaction.cases.size(); ++i) {
      const std::string at = base::pointer_to(place("cases"), i);
      const JourneyReactionCase& one = reaction.cases[i];
      judge_fate(one.fate, at);
      if (one.text) check_text(*one.text, base::pointer_to(at, "text"), findings_);
      check_length(one.click.value_or(""), limit::value_characters, base::pointer_to(at, "click"), findings_);
      check_count(one.error_codes.size(), codes_max, base::pointer_to(at, "error_codes"), findings_);
    }
  }

  void judge(const JourneyWait& wait) {
    switch (wait.kind) {
      case JourneyWaitKind::duration:
        break;
      case JourneyWaitKind::date:
        return judge_date(wait);
      case JourneyWaitKind::time_of_day:
        require(!wait.time, at_, "time", findings_);
        if (wait.time) check_clock(*wait.time, place("time"), findings_);
        return check_weekdays(wait.weekdays, place("weekdays"), findings_);
      case JourneyWaitKind::event:
        require(wait.event.value_or("").empty(), at_, "event", findings_);
        check_length(wait.event.value_or(""), limit::name_characters, place("event"), findings_);
        break;
      case JourneyWaitKind::profile:
        judge_condition(wait.condition, at_, "condition");
        break;
    }
    require(!wait.seconds, at_, "seconds", findings_);
    if (wait.seconds) judge_seconds(*wait.seconds, place("seconds"));
  }

 private:
  std::string place(std::string_view field) const { return base::pointer_to(at_, field); }

  /// Whether there are as many branches as a node may have; their names are told apart and are no ways of every node.
  template <class Branch>
  bool judge_names(const std::vector<Branch>& branches, std::string_view field) {
    require(branches.empty(), at_, field, findings_);
    if (!check_count(branches.size(), limit::branches, place(field), findings_)) return false;
    for (std::size_t i = 0; i < branches.size(); ++i) {
      const std::string& name = branches[i].name;
      const std::string at = base::pointer_to(place(field), i);
      const auto end = branches.begin() + static_cast<std::ptrdiff_t>(i);
      require(name.empty(), at, "name", findings_);
      check_length(name, limit::name_characters, base::pointer_to(at, "name"), findings_);
      const bool is_taken = is_reserved_way(name) ||
                            std::any_of(branches.begin(), end, [&](const Branch& other) { return other.name == name; });
      if (!name.empty() && is_taken) {
        findings_.add(rule("journey.twice"), base::pointer_to(at, "name"),
                      {{"name", cut(name, limit::value_characters)}});
      }
    }
    return true;
  }

  void judge_seconds(std::int64_t seconds, const std::string& at) {
    check_range(seconds, 1, limit::wait_seconds_max, at, findings_);
    const std::int64_t most = timeout_ms(form_.journey) / 1000;
    if (seconds > most && seconds <= limit::wait_seconds_max) {
      findings_.add(rule("journey.wait_too_long"), at, {{"max", most}, {"actual", seconds}});
    }
  }

  void judge_date(const JourneyWait& wait) {
    require(!wait.date, at_, "date", findings_);
    check_date(wait.date, place("date"), findings_);
    if (!wait.date || !campaign::is_valid(*wait.date)) return;
    if (campaign::instant_of(*wait.date, form_.context.zone) <= form_.context.now) {
      findings_.add(rule("journey.date_past"), place("date"));
    }
  }

  void judge_condition(const std::optional<audience::Condition>& condition, const std::string& at,
                       std::string_view field) {
    require(!condition, at, field, findings_);
    if (condition) findings_.append(audience::validate_condition(*condition), base::pointer_to(at, field));
  }

  void judge_values(const JourneySplitBranch& branch, const std::string& at) {
    const std::string values_at = base::pointer_to(at, "values");
    require(branch.values.empty(), at, "values", findings_);
    if (!check_count(branch.values.size(), limit::values, values_at, findings_)) return;
    for (std::size_t i = 0; i < branch.values.size(); ++i) {
      check_length(branch.values[i], limit::value_characters, base::pointer_to(values_at, i), findings_);
    }
  }

  /// Nobody waits for a message to be accepted or left out: that is over before they go on.
  void judge_fate(JourneyFate fate, const std::string& at) {
    if (fate != JourneyFate::accepted && fate != JourneyFate::excluded) return;
    findings_.add(rule("journey.malformed"), base::pointer_to(at, "fate"), {{"actual", base::name_of(fate)}});
  }

  void judge_test(const JourneyTest& test, const std::string& at) {
    switch (test.kind) {
      case JourneyTestKind::person:
        return judge_condition(test.person, at, "person");
      case JourneyTestKind::time:
        require(!test.time, at, "time", findings_);
        if (test.time) judge_times(*test.time, base::pointer_to(at, "time"));
        return;
      case JourneyTestKind::date:
        require(!test.date || (!test.date->from && !test.date->until), at, "date", findings_);
        if (!test.date) return;
        check_date(test.date->from, base::pointer_to(base::pointer_to(at, "date"), "from"), findings_);
        return check_date(test.date->until, base::pointer_to(base::pointer_to(at, "date"), "until"), findings_);
      case JourneyTestKind::percent:
        return check_range(test.percent.value_or(0), 1, 100, base::pointer_to(at, "percent"), findings_);
      case JourneyTestKind::cap:
        return check_range(test.cap.value_or(0), 1, limit::cap_max, base::pointer_to(at, "cap"), findings_);
      case JourneyTestKind::reply:
        require(!test.reply, at, "reply", findings_);
        if (test.reply) check_text(*test.reply, base::pointer_to(at, "reply"), findings_);
        return;
      case JourneyTestKind::fate:
        break;
    }
    require(!test.fate, at, "fate", findings_);
    if (!test.fate) return;
    const std::string fate_at = base::pointer_to(at, "fate");
    check_message(form_.journey, test.fate->message, fate_at, findings_);
    check_count(test.fate->error_codes.size(), codes_max, base::pointer_to(fate_at, "error_codes"), findings_);
  }

  void judge_times(const JourneyTimes& times, const std::string& at) {
    check_clock(times.from, base::pointer_to(at, "from"), findings_);
    check_clock(times.until, base::pointer_to(at, "until"), findings_);
    check_weekdays(times.weekdays, base::pointer_to(at, "weekdays"), findings_);
  }

  const JourneyForm& form_;
  const std::string& at_;
  base::Findings& findings_;
};

}  // namespace

void judge_branches(const JourneyForm& form, const JourneyNode& node, const std::string& at, base::Findings& findings) {
  BranchJudge judge{form, at, findings};
  if (node.kind == JourneyNodeKind::condition) judge.judge(*node.condition);
  if (node.kind == JourneyNodeKind::split) judge.judge(*node.split);
  if (node.kind == JourneyNodeKind::reaction) judge.judge(*node.reaction);
}

void judge_wait(const JourneyForm& form, const JourneyWait& wait, const std::string& at, base::Findings& findings) {
  BranchJudge{form, at, findings}.judge(wait);
}

}  // namespace heliograph::journey
