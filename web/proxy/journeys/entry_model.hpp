// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <heliograph/base/finding.hpp>
#include <string>

/// People who are named by calls, as the API gives and takes them.
namespace heliograph::proxy::journeys {

/// Who is to walk a journey that is being tested.
struct TestPeopleInput {
  std::vector<std::string> profile_ids;
  base::Json values;                ///< of an entry by event: its fields
  std::optional<std::string> text;  ///< of an entry by message: what each of them wrote
};
BOOST_DESCRIBE_STRUCT(TestPeopleInput, (), (profile_ids, values, text))

struct TestPeopleResult {
  std::vector<std::string> instances;  ///< ids of those who came in
  base::Findings refused;              ///< why the others did not; places are pointers into the call
};
BOOST_DESCRIBE_STRUCT(TestPeopleResult, (), (instances, refused))

/// Somebody whom an event is about. One of phone and user id.
struct JourneyEntryPerson {
  std::optional<std::string> phone;  ///< with country code
  std::optional<std::string> user_id;
  base::Json values;  ///< the fields of the journey's entry
};
BOOST_DESCRIBE_STRUCT(JourneyEntryPerson, (), (phone, user_id, values))

/// Something that happened to people.
struct JourneyEntryInput {
  std::optional<std::string> event;  ///< its name; absent: that of the journey's entry
  std::vector<JourneyEntryPerson> people;
};
BOOST_DESCRIBE_STRUCT(JourneyEntryInput, (), (event, people))

/// What an event did with one person, in the order of the call.
struct JourneyEntryAnswer {
  std::optional<std::string> id;  ///< of the person's time in the journey
  bool has_entered = false;
  bool was_told = false;               ///< was inside, and may have waited for it
  std::optional<base::Finding> reason;  ///< why neither
};
BOOST_DESCRIBE_STRUCT(JourneyEntryAnswer, (), (id, has_entered, was_told, reason))

struct JourneyEntryResult {
  std::string call_id;
  std::vector<JourneyEntryAnswer> people;
};
BOOST_DESCRIBE_STRUCT(JourneyEntryResult, (), (call_id, people))

}  // namespace heliograph::proxy::journeys
