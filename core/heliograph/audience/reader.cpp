// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/reader.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::audience {

namespace {

constexpr std::size_t kinds_listed = 10;  // one kind of problem may take a tenth of the list
constexpr std::size_t value_characters = 100;
constexpr std::size_t no_column = static_cast<std::size_t>(-1);
constexpr std::uint64_t user_id_tag = 1ULL << 63U;  // parts user ids from phone numbers, which stay below it

std::string shortened(std::string_view value) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < value.size() && count < value_characters; ++count) {
    end += text::code_point_at(value, end).length;
  }
  return std::string{value.substr(0, end)};
}

char delimiter_of(const ReaderOptions& options) {
  return options.delimiter && options.delimiter->size() == 1 ? options.delimiter->front() : '\0';
}

std::size_t problems_max(const ReaderOptions& options) {
  const auto wanted = options.problems_kept.value_or(static_cast<std::int64_t>(limit::problems_listed));
  return static_cast<std::size_t>(std::clamp<std::int64_t>(wanted, 0, limit::problems_kept));
}

std::size_t rule_index(const base::Rule& rule) { return static_cast<std::size_t>(&rule - rules); }

}  // namespace

/// Which column is what, made once.
struct AudienceReader::Plan {
  explicit Plan(const std::vector<Column>& columns, std::string_view calling_code) : parser{calling_code} {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      switch (columns[i].role) {
        case ColumnRole::phone:
          phone = i;
          break;
        case ColumnRole::user_id:
          user_id = i;
          break;
        case ColumnRole::external_id:
          external_id = i;
          break;
        case ColumnRole::locale:
          locale = i;
          break;
        case ColumnRole::time_zone:
          time_zone = i;
          break;
        case ColumnRole::consent:
          if (consents.size() < limit::consent_columns) consents.push_back(i);
          break;
        case ColumnRole::attribute:
          if (attributes.size() < limit::attribute_columns) attributes.push_back(i);
          break;
        case ColumnRole::ignore:
          break;
      }
    }
  }

  PhoneParser parser;
  std::size_t phone = no_column;
  std::size_t user_id = no_column;
  std::size_t external_id = no_column;
  std::size_t locale = no_column;
  std::size_t time_zone = no_column;
  std::vector<std::size_t> consents;
  std::vector<std::size_t> attributes;
};

AudienceReader::AudienceReader(ReaderOptions options, RowVisitor* visitor)
    : options_{std::move(options)},
      visitor_{visitor},
      csv_{*this, delimiter_of(options_)},
      known_{options_.seed},
      problems_max_{problems_max(options_)},
      counts_(std::size(rules)) {}

AudienceReader::~AudienceReader() = default;

void AudienceReader::feed(std::string_view bytes) { csv_.feed(bytes); }

void AudienceReader::finish() {
  csv_.finish();
  if (!plan_) decide_columns();
  const ReaderProgress& counts = summary_.progress;
  if (counts.accepted + counts.duplicates + counts.rejected == 0 && !summary_.findings.has_errors()) {
    summary_.findings.add(rule("audience.empty_file"), std::string{});
  }
}

void AudienceReader::take_row(const CsvRow& row) {
  if (plan_) {
    judge(row.number, row.fields);
    return;
  }
  first_rows_.emplace_back(row.fields.begin(), row.fields.end());
  first_numbers_.push_back(row.number);
  if (options_.columns || first_rows_.size() > limit::samples) decide_columns();
}

void AudienceReader::decide_columns() {
  if (options_.columns) {
    summary_.columns = *options_.columns;
    summary_.has_header = options_.has_header.value_or(true);
  } else {
    ColumnGuess guess = guess_columns(first_rows_, options_.marketing_actions);
    summary_.columns = std::move(guess.columns);
    summary_.has_header = options_.has_header.value_or(guess.has_header);
  }
  if (!summary_.columns.empty()) summary_.findings.append(validate_columns(summary_.columns), "/columns");
  plan_ = std::make_unique<Plan>(summary_.columns, options_.default_calling_code.value_or(std::string{}));
  std::vector<std::string_view> fields;
  for (std::size_t i = summary_.has_header ? 1 : 0; i < first_rows_.size(); ++i) {
    fields.assign(first_rows_[i].begin(), first_rows_[i].end());
    judge(first_numbers_[i], fields);
  }
  first_rows_.clear();
  first_numbers_.clear();
}

void AudienceReader::judge(std::uint64_t number, std::span<const std::string_view> fields) {
  const Plan& plan = *plan_;
  ReaderProgress& counts = summary_.progress;
  if (counts.accepted + counts.duplicates + counts.rejected >= limit::rows) {
    if (!summary_.findings.has("audience.too_many_rows")) {
      summary_.findings.add(rule("audience.too_many_rows"), std::string{}, {{"max", limit::rows}});
    }
    return;
  }
  if (summary_.samples.size() < limit::samples) summary_.samples.emplace_back(fields.begin(), fields.end());
  if (fields.size() != summary_.columns.size()) {
    const base::Rule& mismatch =
        fields.size() < summary_.columns.size() ? rule("audience.row_shorter") : rule("audience.row_longer");
    report(mismatch, number, 0, {}, {{"expected", summary_.columns.size()}, {"actual", fields.size()}});
  }
  const auto field = [&](std::size_t column) {
    return column < fields.size() ? trimmed(fields[column]) : std::string_view{};
  };

  JudgedRow row;
  row.row = number;
  row.fields = fields;
  row.columns = summary_.columns;
  bool is_usable = true;
  if (const std::string_view text = field(plan.phone); !text.empty()) {
    row.phone = plan.parser.read(text);
    if (row.phone.problem != nullptr) {
      report(*row.phone.problem, number, plan.phone + 1, text, {{"actual", shortened(text)}});
      is_usable = false;
    }
  }
  row.user_id = field(plan.user_id);
  if (!row.user_id.empty() && !is_user_id(row.user_id)) {
    report(rule("audience.user_id_malformed"), number, plan.user_id + 1, row.user_id,
           {{"actual", shortened(row.user_id)}});
    is_usable = false;
  }
  if (is_usable && row.phone.key == 0 && row.user_id.empty()) {
    report(rule("audience.no_address"), number, 0, {}, {});
    is_usable = false;
  }
  judge_details(row);
  if (!is_usable) {
    ++counts.rejected;
  } else if (is_known(row)) {
    ++counts.duplicates;
    report(rule("audience.duplicate"), number, (row.phone.key != 0 ? plan.phone : plan.user_id) + 1,
           row.phone.key != 0 ? field(plan.phone) : row.user_id, {});
  } else {
    keep(row);
  }
}

void AudienceReader::judge_details(JudgedRow& row) {
  const Plan& plan = *plan_;
  const auto field = [&](std::size_t column) {
    return column < row.fields.size() ? trimmed(row.fields[column]) : std::string_view{};
  };
  row.locale = field(plan.locale);
  if (!row.locale.empty() && !locales_.is_last(row.locale) && !is_locale(row.locale)) {
    report(rule("audience.locale_malformed"), row.row, plan.locale + 1, row.locale,
           {{"actual", shortened(row.locale)}});
    row.locale = {};
  }
  row.time_zone = field(plan.time_zone);
  if (!row.time_zone.empty() && !time_zones_.is_last(row.time_zone) && !is_time_zone(row.time_zone)) {
    report(rule("audience.time_zone_malformed"), row.row, plan.time_zone + 1, row.time_zone,
           {{"actual", shortened(row.time_zone)}});
    row.time_zone = {};
  }
  row.external_id = field(plan.external_id);
  if (row.external_id.size() > limit::external_id_characters &&
      text::code_points(row.external_id) > limit::external_id_characters) {
    report(rule("audience.value_too_long"), row.row, plan.external_id + 1, row.external_id,
           {{"max", limit::external_id_characters}});
    row.external_id = {};
  }
  for (std::size_t i = 0; i < plan.consents.size(); ++i) {
    const std::string_view text = field(plan.consents[i]);
    const auto consent = read_consent(text);
    if (!consent) {
      report(rule("audience.consent_unreadable"), row.row, plan.consents[i] + 1, text, {{"actual", shortened(text)}});
    }
    if (consent == Consent::granted) row.granted |= 1U << i;
    if (!consent || consent == Consent::refused) row.refused |= 1U << i;
  }
  for (std::size_t i = 0; i < plan.attributes.size(); ++i) {
    const std::string_view value = field(plan.attributes[i]);
    if (value.empty()) continue;
    if (value.size() > limit::attribute_characters && text::code_points(value) > limit::attribute_characters) {
      report(rule("audience.value_too_long"), row.row, plan.attributes[i] + 1, value,
             {{"max", limit::attribute_characters}});
    } else {
      row.present |= 1ULL << i;
    }
  }
}

bool AudienceReader::is_known(const JudgedRow& row) {
  bool is_new = true;
  if (row.phone.key != 0) is_new &= known_.insert(row.phone.key);
  if (!row.user_id.empty()) is_new &= known_.insert(hash_text(row.user_id, options_.seed) | user_id_tag);
  return !is_new;
}

void AudienceReader::keep(const JudgedRow& row) {
  ReaderProgress& counts = summary_.progress;
  ++counts.accepted;
  if (row.phone.is_us) ++counts.us_numbers;
  if (row.time_zone.empty()) ++counts.without_time_zone;
  if (visitor_ != nullptr) visitor_->visit(row);
  const std::uint16_t locale = index_in(locales_, row.locale, row.row);
  const std::uint16_t time_zone = index_in(time_zones_, row.time_zone, row.row);
  if (!options_.keep_recipients) return;
  recipients_.rows.push_back(static_cast<std::uint32_t>(row.row));
  recipients_.phones.push_back(row.phone.key);
  recipients_.people.push_back(row.phone.key != 0 ? row.phone.key : hash_text(row.user_id, 0) | user_id_tag);
  recipients_.locale.push_back(locale);
  recipients_.time_zone.push_back(time_zone);
  recipients_.granted.push_back(row.granted);
  recipients_.refused.push_back(row.refused);
  recipients_.present.push_back(row.present);
  std::uint8_t flags = 0;
  if (!row.user_id.empty()) flags |= Recipients::has_user_id;
  if (row.phone.is_us) flags |= Recipients::is_us;
  if (!row.phone.is_optimizable) flags |= Recipients::is_not_optimizable;
  recipients_.flags.push_back(flags);
}

std::uint16_t AudienceReader::index_in(Names& names, std::string_view name, std::uint64_t row) {
  if (names.is_last(name)) return names.last;
  const auto found = names.indexes.find(name);
  if (found != names.indexes.end()) {
    names.last = found->second;
    return names.last;
  }
  if (names.names.size() > limit::distinct_values) {
    report(rule("audience.too_many_distinct"), row, 0, name, {{"max", limit::distinct_values}});
    return 0;
  }
  names.last = static_cast<std::uint16_t>(names.names.size());
  names.names.emplace_back(name);
  names.indexes.emplace(std::string{name}, names.last);
  return names.last;
}

void AudienceReader::take_problem(const CsvProblem& problem) {
  if (problem.row == 0 || problem.rule == &rule("audience.not_text")) {
    summary_.findings.add(*problem.rule, std::string{});
    return;
  }
  const bool is_row_lost = problem.rule->severity == base::Severity::error;
  if (is_row_lost) ++summary_.progress.rejected;
  report(*problem.rule, problem.row, problem.column, {}, {{"byte", problem.byte}});
}

void AudienceReader::report(const base::Rule& rule, std::uint64_t row, std::size_t column, std::string_view value,
                            std::initializer_list<base::Arg> args) {
  ++summary_.problems_total;
  const std::uint64_t count = ++counts_[rule_index(rule)];
  if (count > problems_max_ / kinds_listed || problems_.size() >= problems_max_) return;
  RowProblem problem;
  problem.row = row;
  problem.column = static_cast<std::uint32_t>(column);
  if (column > 0 && column <= summary_.columns.size()) problem.header = summary_.columns[column - 1].header;
  problem.value = shortened(value);
  base::Findings findings;
  findings.add(rule, std::string{}, args);
  problem.finding = std::move(findings.front());
  problems_.push_back(std::move(problem));
}

}  // namespace heliograph::audience
