// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/upload.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <heliograph/audience/rule_table.hpp>

#include "proxy/audiences/lists.hpp"
#include "proxy/audiences/rule_table.hpp"
#include "proxy/audiences/storing.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::audiences {
namespace {

constexpr std::size_t people_at_once = 2'000;
// An upload of another program on the same database may still be at work.
constexpr std::int64_t surely_broken_off_ms = 24 * 3'600'000LL;

audience::ReaderOptions options_of(const http::Request& request) {
  audience::ReaderOptions options;
  const auto text = [&](std::string_view name) {
    return std::string{request.query_value(name).value_or(std::string_view{})};
  };
  if (const std::string delimiter = text("delimiter"); !delimiter.empty()) options.delimiter = delimiter;
  if (const std::string code = text("default_calling_code"); !code.empty()) options.default_calling_code = code;
  options.marketing_actions = domain::words_of(text("marketing_actions"));
  if (const std::string header = text("has_header"); !header.empty()) options.has_header = header == "true";
  if (const std::string columns = text("columns"); !columns.empty()) {
    auto decoded = base::decode_text<std::vector<audience::Column>>(columns);
    if (!decoded.findings.has_errors()) options.columns = std::move(decoded.value);
  }
  options.keep_recipients = false;
  randombytes_buf(&options.seed, sizeof options.seed);
  return options;
}

/// What is wrong with the options as they stand in the query.
base::Findings check_options(const api::Call& call) {
  base::Findings findings;
  const auto refuse = [&](std::string_view name) {
    findings.add(rule("audiences.option_malformed"), base::pointer_to("", name), {{"name", name}});
  };
  if (const auto delimiter = call.query("delimiter"); delimiter && delimiter->size() != 1) refuse("delimiter");
  if (const auto header = call.query("has_header"); header && *header != "true" && *header != "false") refuse("has_header");
  if (const auto columns = call.query("columns")) {
    auto decoded = base::decode_text<std::vector<audience::Column>>(*columns);
    if (decoded.findings.has_errors()) {
      refuse("columns");
    } else {
      findings.append(audience::validate_columns(decoded.value), "/columns");
    }
  }
  audience::Query named;
  named.name = call.query("name");
  for (base::Finding& finding : audience::validate_query(named)) {
    if (finding.at.compare(0, 6, "/where") != 0) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

Upload::Upload(Services& services, audience::ReaderOptions options)
    : services_{services}, reader_{std::move(options), this} {
  people_.reserve(people_at_once);
}

Upload::~Upload() {
  if (!is_begun_ || is_finished_) return;
  try {
    delete_audience(services_.database, row_);
  } catch (const std::exception& error) {
    spdlog::error("what an upload has left could not be removed: {}", error.what());
  }
}

void Upload::take(std::string_view bytes) noexcept {
  if (failure_) return;
  try {
    reader_.feed(bytes);
  } catch (...) {
    failure_ = std::current_exception();
  }
}

void Upload::visit(const audience::JudgedRow& row) {
  people_.push_back(audience::to_profile(row));
  if (people_.size() == people_at_once) store_people();
}

void Upload::begin_audience() {
  const base::Instant now = services_.clock();
  row_.id = storage::make_id(now.unix_ms);
  row_.kind = AudienceKind::upload;
  row_.is_complete = false;
  row_.created_at = now;
  row_.updated_at = now;
  services_.database.write([&](storage::Transaction& transaction) {
    row_.number = transaction.take_numbers("audiences", 1);
    transaction.insert("audiences", row_);
  });
  is_begun_ = true;
}

void Upload::store_people() {
  if (!is_begun_) begin_audience();
  services_.database.write([&](storage::Transaction& transaction) {
    std::vector<MemberRow> members;
    for (const std::int64_t number : audiences::store_people(transaction, people_, services_.clock())) {
      members.push_back({row_.number, number});
    }
    transaction.insert_all("audience_members", members, true);
  });
  people_.clear();
}

api::Answer<Audience> Upload::finish(api::Call& call, const std::string& name) {
  if (failure_) std::rethrow_exception(failure_);
  reader_.finish();
  if (!people_.empty()) store_people();
  audience::ReaderSummary summary = reader_.summary();
  base::Findings refusals = summary.findings;
  if (!is_begun_ && !refusals.has_errors()) refusals.add(audience::rule("audience.empty_file"), "");
  if (refusals.has_errors()) return api::invalid(std::move(refusals));
  for (const audience::Column& column : summary.columns) {
    if (column.role == audience::ColumnRole::attribute) row_.attributes.push_back(column.name);
  }
  row_.name = name;
  row_.name_key = domain::in_lower_case(name);
  row_.is_complete = true;
  row_.us_numbers = static_cast<std::int64_t>(summary.progress.us_numbers);
  row_.created_by = call.user().name;
  row_.updated_at = call.now;
  row_.counted_at = call.now;
  row_.summary = std::move(summary);
  auto made = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Audience> {
    if (is_name_taken(transaction, *row_.name_key, row_.id)) {
      return api::fail(422, rule("audiences.name_taken"), {{"name", name}}, "/name");
    }
    row_.people = transaction.first<std::int64_t>("SELECT COUNT(*) FROM audience_members WHERE audience = :audience", row_.number);
    if (!transaction.update("audiences", row_)) throw std::runtime_error("an upload's audience has gone");
    services_.journal.record(transaction, call.actor(),
                             {"created", "audience", row_.id, row_.name, row_.etag, {{"people", *row_.people}}});
    return to_audience(row_);
  });
  is_finished_ = made.has_value();
  return made;
}

std::shared_ptr<http::BodySink> Uploads::receive(const http::Request& request) const {
  return std::make_shared<Upload>(services_, options_of(request));
}

api::Answer<Audience> Uploads::finish(api::Call& call) const {
  base::Findings findings = check_options(call);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  const auto upload = std::dynamic_pointer_cast<Upload>(call.request.sink);
  if (!upload) return api::fail(422, audience::rule("audience.empty_file"));
  return upload->finish(call, call.query("name").value_or(""));
}

void Uploads::remove_broken_off() const {
  const bool alone = services_.database.dialect() == storage::Dialect::sqlite;
  const base::Instant before{services_.clock().unix_ms - (alone ? 0 : surely_broken_off_ms)};
  const auto rows = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<AudienceRow>("SELECT {} FROM audiences WHERE is_complete = 0 AND updated_at <= :before", before);
  });
  for (const AudienceRow& row : rows) delete_audience(services_.database, row);
}

}  // namespace heliograph::proxy::audiences
