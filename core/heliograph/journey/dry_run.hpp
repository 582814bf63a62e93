// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/counters.hpp>

/// A journey without the network: every person of an audience walks it in one moment of the computer's and at the full
/// length of the journey's time, with what people do assumed by rates. The same person always does the same.
namespace heliograph::journey {

/// What is assumed, in percent. Of people who get a message so many read it, and so on.
struct JourneyRates {
  std::int64_t failed = 2;       ///< of messages sent
  std::int64_t delivered = 95;   ///< of messages that did not fail
  std::int64_t read = 60;        ///< of those delivered
  std::int64_t clicked = 10;     ///< of those read
  std::int64_t replied = 5;      ///< of those read
  std::int64_t event = 20;       ///< of people who wait for an event
  std::int64_t call_failed = 0;  ///< of outgoing calls
};
BOOST_DESCRIBE_STRUCT(JourneyRates, (), (failed, delivered, read, clicked, replied, event, call_failed))

struct JourneyDryRunResult {
  std::int64_t people = 0;
  std::int64_t messages = 0;
  std::int64_t calls = 0;
  std::int64_t last_day = 0;  ///< after how many days the last one left
  JourneyCounts counts;
};
BOOST_DESCRIBE_STRUCT(JourneyDryRunResult, (), (people, messages, calls, last_day, counts))

class JourneyDryRun {
 public:
  /// The journey must outlive it; `start` is when people enter.
  JourneyDryRun(const CompiledJourney& journey, const JourneyRates& rates, base::Instant start);

  /// Walks a person that the caller calls `person` through. Of `facts` the caps are counted by the dry
  /// run itself, and a pause is not looked at.
  void add(std::uint64_t person, const JourneyFacts& facts);

  [[nodiscard]] JourneyDryRunResult result() const;

 private:
  /// What a person may click on, or answer, of the messages of one node.
  struct Answers {
    std::vector<std::string> clicks;
    std::vector<std::string> replies;
  };
  struct Person;

  void collect(const JourneyNode& node);
  void apply(Person& person, const JourneyEvent& event);
  void tell_fates(Person& person, const JourneyEffect& sent);
  std::optional<JourneyEvent> next_event(Person& person);

  const CompiledJourney* journey_;
  JourneyRates rates_;
  base::Instant start_;
  std::vector<Answers> answers_;  ///< by node
  std::vector<std::int64_t> caps_;
  JourneyCounters counters_;
  JourneyDryRunResult result_;
};

}  // namespace heliograph::journey
