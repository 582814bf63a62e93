// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/file_dry_run.hpp>
#include <heliograph/campaign/treatment.hpp>

namespace heliograph::campaign {

namespace {

using audience::Column;
using audience::ColumnRole;
using audience::Recipients;

/// Where the consents that a send asks for stand in the file: bit of the send to bit of the file.
struct ConsentPlaces {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> bits;

  ConsentPlaces(const std::vector<Column>& columns, const std::vector<std::string>& marketing_actions) {
    std::size_t place = 0;
    for (const Column& column : columns) {
      if (column.role != ColumnRole::consent || place == audience::limit::consent_columns) continue;
      const auto found = std::find(marketing_actions.begin(), marketing_actions.end(), column.name);
      const auto action = static_cast<std::size_t>(found - marketing_actions.begin());
      if (found != marketing_actions.end() && action < policy::marketing_actions_max) {
        bits.emplace_back(1U << action, 1U << place);
      }
      ++place;
    }
  }

  [[nodiscard]] std::uint32_t moved(std::uint32_t file) const {
    std::uint32_t send = 0;
    for (const auto& [to, from] : bits) {
      if ((file & from) != 0) send |= to;
    }
    return send;
  }
};

/// What a row must have so that its message is complete.
struct Needs {
  std::uint64_t present = 0;  ///< bits of attribute columns
  bool phone = false;
  bool locale = false;
  bool time_zone = false;
  bool can_be_met = true;  ///< the file has a column for everything

  Needs(const std::vector<Column>& columns, const std::vector<std::string>& attributes) {
    const auto has_role = [&](ColumnRole role) {
      return std::any_of(columns.begin(), columns.end(), [&](const Column& column) { return column.role == role; });
    };
    for (const std::string& name : attributes) {
      if (name == "phone") {
        phone = true;
      } else if (name == "locale") {
        locale = true;
      } else if (name == "time_zone") {
        time_zone = true;
      } else if (name == "external_id") {
        can_be_met &= has_role(ColumnRole::external_id);
      } else {
        const std::uint64_t bit = bit_of(columns, name);
        present |= bit;
        can_be_met &= bit != 0;
      }
    }
  }

  static std::uint64_t bit_of(const std::vector<Column>& columns, const std::string& name) {
    std::size_t place = 0;
    for (const Column& column : columns) {
      if (column.role != ColumnRole::attribute || place == audience::limit::attribute_columns) continue;
      if (column.name == name) return std::uint64_t{1} << place;
      ++place;
    }
    return 0;
  }

  [[nodiscard]] bool met_by(const Recipients& people, std::size_t i) const {
    return can_be_met && (people.present[i] & present) == present && (!phone || people.phones[i] != 0) &&
           (!locale || people.locale[i] != 0) && (!time_zone || people.time_zone[i] != 0);
  }
};

std::vector<std::optional<std::int16_t>> offsets_of(const std::vector<std::string>& names,
                                                    const std::vector<ZoneOffset>& zones) {
  std::vector<std::optional<std::int16_t>> offsets;
  for (const std::string& name : names) {
    std::optional<std::int64_t> minutes;
    if (const auto fixed = audience::fixed_offset_minutes(name); fixed && !name.empty()) minutes = *fixed;
    for (const ZoneOffset& zone : zones) {
      if (zone.time_zone == name) minutes = zone.minutes;
    }
    offsets.push_back(minutes ? std::optional{static_cast<std::int16_t>(*minutes)} : std::nullopt);
  }
  return offsets;
}

}  // namespace

DryRunResult dry_run_file(const audience::AudienceReader& reader, const FileDryRunRequest& request) {
  const Recipients& people = reader.recipients();
  const ConsentPlaces consents{reader.columns(), request.settings.marketing_actions};
  const Needs needs{reader.columns(), request.attributes};
  const auto offsets = offsets_of(reader.time_zones(), request.zones);
  std::vector<Treatment> treatments;
  for (const std::int64_t percent : request.percents) treatments.push_back({std::nullopt, percent, std::nullopt});
  const std::string campaign_id = request.campaign_id.value_or(std::string{});

  DryRun run{policy::to_context(request.settings), std::max(request.rate, 1.0), treatments.size()};
  for (std::size_t i = 0; i < people.size(); ++i) {
    std::size_t treatment = 0;
    if (!treatments.empty()) {
      const auto chosen = treatment_for(treatments, draw_of(campaign_id, people.people[i]));
      if (!chosen) {
        run.add_control();
        continue;
      }
      treatment = *chosen;
    }
    if (!needs.met_by(people, i)) {
      run.add_incomplete(people.rows[i]);
      continue;
    }
    policy::Recipient recipient;
    recipient.phone = people.phones[i];
    recipient.granted = consents.moved(people.granted[i]);
    recipient.refused = consents.moved(people.refused[i]);
    recipient.has_user_id = (people.flags[i] & Recipients::has_user_id) != 0;
    recipient.is_us = (people.flags[i] & Recipients::is_us) != 0;
    recipient.is_optimizable = (people.flags[i] & Recipients::is_not_optimizable) == 0;
    const auto& offset = offsets[people.time_zone[i]];
    recipient.knows_offset = offset.has_value();
    recipient.utc_offset_minutes = offset.value_or(0);
    run.add(recipient, people.rows[i], treatment);
  }
  return run.result();
}

}  // namespace heliograph::campaign
