// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/targets.hpp"

#include <algorithm>

#include "proxy/audiences/lists.hpp"
#include "proxy/audiences/selection.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using audiences::AudienceRow;
using audiences::PersonRecord;
using People = std::vector<std::int64_t>;
constexpr std::size_t people_at_once = 2'000;

std::optional<AudienceRow> find_audience(Services& services, const std::string& id) {
  return services.database.read([&](storage::Transaction& transaction) { return audiences::find_audience(transaction, id); });
}

/// Answers what a canvas asks; whole audiences and conditions are read once.
class CanvasAnswers : public campaign::CanvasFacts {
 public:
  CanvasAnswers(Services& services, base::Instant now) : services_{services}, now_{now} {}

  [[nodiscard]] campaign::People audience(const std::string& audience_id) const override {
    campaign::People people;
    const auto row = find_audience(services_, audience_id);
    if (!row) return people;
    audiences::each_person(services_.database, *row, now_, [&](const std::vector<PersonRecord>& part) {
      for (const PersonRecord& person : part) people.push_back(static_cast<std::uint64_t>(person.number));
      return true;
    });
    return people;
  }

  [[nodiscard]] bool matches(std::uint64_t person, const audience::Condition& condition) const override {
    const auto [place, is_new] = matching_.try_emplace(&condition);
    campaign::People& known = place->second;
    if (is_new) {
      audiences::each_matching(services_.database, condition, now_, [&](const std::vector<PersonRecord>& part) {
        for (const PersonRecord& one : part) known.push_back(static_cast<std::uint64_t>(one.number));
        return true;
      });
    }
    return std::binary_search(known.begin(), known.end(), person);
  }

  [[nodiscard]] std::uint64_t address(std::uint64_t person) const override { return person; }

 private:
  Services& services_;
  base::Instant now_;
  mutable std::map<const audience::Condition*, campaign::People> matching_;
};

AudienceRow make_list(Services& services, const std::string& name, base::Instant now) {
  AudienceRow row;
  row.id = storage::make_id(now.unix_ms);
  row.name = name;
  row.kind = audiences::AudienceKind::saved;
  row.is_complete = false;
  row.created_at = now;
  row.updated_at = now;
  services.database.write([&](storage::Transaction& transaction) {
    row.number = transaction.take_numbers("audiences", 1);
    transaction.insert("audiences", row);
  });
  return row;
}

void add_members(Services& services, const AudienceRow& row, const People& people) {
  std::vector<audiences::MemberRow> members;
  for (const std::int64_t person : people) members.push_back({row.number, person});
  services.database.write([&](storage::Transaction& transaction) { transaction.insert_all("audience_members", members, true); });
}

void complete(Services& services, const AudienceRow& row, std::int64_t people, const std::optional<std::string>& name_key) {
  services.database.write([&](storage::Transaction& transaction) {
    transaction.execute("UPDATE audiences SET is_complete = 1, people = :people, name_key = :name WHERE id = :id", people,
                        name_key, row.id);
  });
}

/// Keeps what a canvas saves; what an earlier run saved under the name is replaced.
void save_audience(Services& services, const std::string& name, const campaign::People& people, base::Instant now) {
  const AudienceRow row = make_list(services, name, now);
  for (std::size_t from = 0; from < people.size(); from += people_at_once) {
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), from + people_at_once));
    add_members(services, row, People(people.begin() + static_cast<std::ptrdiff_t>(from), end));
  }
  const std::string key = domain::in_lower_case(name);
  const auto before = services.database.read([&](storage::Transaction& transaction) {
    return transaction.first<AudienceRow>("SELECT {} FROM audiences WHERE name_key = :name AND kind = 'saved'", key);
  });
  if (before) audiences::delete_audience(services.database, *before);
  const bool is_free = !services.database.read(
      [&](storage::Transaction& transaction) { return audiences::is_name_taken(transaction, key, row.id); });
  complete(services, row, static_cast<std::int64_t>(people.size()), is_free ? std::optional{key} : std::nullopt);
}

People excluded_people(Services& services, const campaign::AudienceChoice& choice, base::Instant now) {
  People excluded;
  for (const std::string& id : choice.excluded_audience_ids) {
    const auto row = find_audience(services, id);
    if (!row) continue;
    audiences::each_person(services.database, *row, now, [&](const std::vector<PersonRecord>& part) {
      for (const PersonRecord& person : part) excluded.push_back(person.number);
      return true;
    });
  }
  std::sort(excluded.begin(), excluded.end());
  return excluded;
}

campaign::CanvasResult evaluate_row(Services& services, const CampaignRow& row, base::Instant now) {
  return evaluate_canvas(services, row.document.canvas.value_or(campaign::Canvas{}), row.id, now);
}

using TakePeople = std::function<bool(const std::vector<PersonRecord>&)>;

void each_of(Services& services, const campaign::People& people, const TakePeople& take) {
  for (std::size_t from = 0; from < people.size(); from += people_at_once) {
    base::Json numbers = base::Json::array();
    for (std::size_t i = from; i < std::min(people.size(), from + people_at_once); ++i) numbers.push_back(people[i]);
    const auto part = services.database.read([&](storage::Transaction& transaction) {
      return transaction.all<PersonRecord>(
          "SELECT {} FROM people WHERE number IN " + transaction.integers_in(":numbers") + " ORDER BY number",
          base::to_text(numbers));
    });
    if (!take(part)) return;
  }
}

void each_chosen(Services& services, const campaign::AudienceChoice& choice, base::Instant now, const TakePeople& take) {
  const auto row = find_audience(services, choice.audience_id.value_or(""));
  if (!row) return;
  const People excluded = excluded_people(services, choice, now);
  std::int64_t left = choice.at_most.value_or(INT64_MAX);
  audiences::each_person(services.database, *row, now, [&](const std::vector<PersonRecord>& part) {
    if (excluded.empty() && static_cast<std::int64_t>(part.size()) <= left) {
      left -= static_cast<std::int64_t>(part.size());
      return take(part);
    }
    std::vector<PersonRecord> kept;
    for (const PersonRecord& person : part) {
      if (left == 0) break;
      if (std::binary_search(excluded.begin(), excluded.end(), person.number)) continue;
      kept.push_back(person);
      --left;
    }
    return take(kept) && left > 0;
  });
}

}  // namespace

campaign::CanvasResult evaluate_canvas(Services& services, const campaign::Canvas& canvas, const std::string& campaign_id,
                                       base::Instant now) {
  const CanvasAnswers facts{services, now};
  return campaign::evaluate(canvas, facts, campaign_id);
}

void each_target(Services& services, const CampaignRow& campaign, base::Instant now, const TakePeople& take) {
  if (campaign.kind == campaign::CampaignKind::orchestrated) {
    each_of(services, evaluate_row(services, campaign, now).targets, take);
  } else {
    each_chosen(services, campaign.document.audience.value_or(campaign::AudienceChoice{}), now, take);
  }
}

Targets find_targets(Services& services, const CampaignRow& row, base::Instant now) {
  Targets targets;
  const auto choice = row.document.audience.value_or(campaign::AudienceChoice{});
  const bool is_canvas = row.kind == campaign::CampaignKind::orchestrated;
  if (!is_canvas && choice.excluded_audience_ids.empty() && !choice.at_most) {
    const auto list = find_audience(services, choice.audience_id.value_or(""));
    if (list && list->kind == audiences::AudienceKind::upload) {
      targets.audience = list->number;
      targets.people = services.database
                           .first<std::int64_t>("SELECT COUNT(*) FROM audience_members WHERE audience = :audience", list->number)
                           .value_or(0);
      return targets;
    }
  }
  const AudienceRow list = make_list(services, row.document.name.value_or(""), now);
  const auto add = [&](const std::vector<PersonRecord>& part) {
    People numbers;
    for (const PersonRecord& person : part) numbers.push_back(person.number);
    targets.people += static_cast<std::int64_t>(numbers.size());
    add_members(services, list, numbers);
    return true;
  };
  if (is_canvas) {
    const campaign::CanvasResult result = evaluate_row(services, row, now);
    each_of(services, result.targets, add);
    for (const auto& [name, people] : result.audiences) save_audience(services, name, people, now);
  } else {
    each_chosen(services, choice, now, add);
  }
  complete(services, list, targets.people, std::nullopt);
  targets.audience = list.number;
  targets.is_owned = true;
  return targets;
}

}  // namespace heliograph::proxy::campaigns
