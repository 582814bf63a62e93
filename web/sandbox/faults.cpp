// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "sandbox/error_table.hpp"

namespace heliograph::sandbox {

namespace {

struct WebhookName {
  Fault::Webhooks value;
  std::string_view name;
};
constexpr std::array<WebhookName, 5> webhook_names = {{{Fault::Webhooks::untouched, ""},
                                                       {Fault::Webhooks::lost, "lost"},
                                                       {Fault::Webhooks::duplicated, "duplicated"},
                                                       {Fault::Webhooks::reordered, "reordered"},
                                                       {Fault::Webhooks::delayed, "delayed"}}};

std::string text(const Json& value, const std::string& name) {
  if (!value.is_string()) throw invalid("Param " + name + " must be a string");
  return value;
}

std::int64_t number(const Json& value, const std::string& name) {
  if (!value.is_number_integer() || value.get<std::int64_t>() < 0)
    throw invalid("Param " + name + " must be a whole number that is not negative");
  return value;
}

bool truth(const Json& value, const std::string& name) {
  if (!value.is_boolean()) throw invalid("Param " + name + " must be true or false");
  return value;
}

}  // namespace

bool Fault::strikes_calls() const {
  return delay.count() > 0 || drop_before_acceptance || drop_after_acceptance || answers_error() || !headers.empty();
}

namespace {

using Setter = void (*)(Fault& fault, const Json& value, const std::string& name);

void set_match(Fault& fault, const Json& value, const std::string& name) {
  if (!value.is_object()) throw invalid("Param " + name + " must be an object");
  for (const auto& [key, wanted] : value.items()) {
    if (key == "path") {
      fault.path = text(wanted, key);
    } else if (key == "method") {
      fault.method = text(wanted, key);
    } else if (key == "field") {
      fault.field = text(wanted, key);
    } else if (key == "status") {
      fault.status = text(wanted, key);
    } else {
      throw invalid("Unknown param match." + key);
    }
  }
}

void set_headers(Fault& fault, const Json& value, const std::string& name) {
  if (!value.is_object()) throw invalid("Param " + name + " must be an object");
  for (const auto& [header, content] : value.items()) fault.headers.emplace_back(header, text(content, header));
}

void set_webhooks(Fault& fault, const Json& value, const std::string& name) {
  const auto wanted = text(value, name);
  for (const auto& row : webhook_names)
    if (row.name == wanted) {
      fault.webhooks = row.value;
      return;
    }
  throw invalid("Param webhooks must be one of lost, duplicated, reordered, delayed");
}

struct Member {
  std::string_view name;
  Setter set;
};

const Member members[] = {
    {"match", set_match},
    {"headers", set_headers},
    {"webhooks", set_webhooks},
    {"path", [](Fault& f, const Json& v, const std::string& n) { f.path = text(v, n); }},
    {"method", [](Fault& f, const Json& v, const std::string& n) { f.method = text(v, n); }},
    {"message", [](Fault& f, const Json& v, const std::string& n) { f.message = text(v, n); }},
    {"count",
     [](Fault& f, const Json& v, const std::string& n) { f.count = static_cast<std::uint64_t>(number(v, n)); }},
    {"status",
     [](Fault& f, const Json& v, const std::string& n) { f.http_status = static_cast<unsigned>(number(v, n)); }},
    {"code", [](Fault& f, const Json& v, const std::string& n) { f.code = static_cast<int>(number(v, n)); }},
    {"subcode", [](Fault& f, const Json& v, const std::string& n) { f.subcode = static_cast<int>(number(v, n)); }},
    {"retry_after",
     [](Fault& f, const Json& v, const std::string& n) { f.retry_after = static_cast<unsigned>(number(v, n)); }},
    {"delay_ms",
     [](Fault& f, const Json& v, const std::string& n) { f.delay = std::chrono::milliseconds(number(v, n)); }},
    {"webhook_delay_ms",
     [](Fault& f, const Json& v, const std::string& n) { f.webhook_delay = std::chrono::milliseconds(number(v, n)); }},
    {"after_acceptance", [](Fault& f, const Json& v, const std::string& n) { f.after_acceptance = truth(v, n); }},
    {"drop_before_acceptance",
     [](Fault& f, const Json& v, const std::string& n) { f.drop_before_acceptance = truth(v, n); }},
    {"drop_after_acceptance",
     [](Fault& f, const Json& v, const std::string& n) { f.drop_after_acceptance = truth(v, n); }},
};

}  // namespace

Fault fault_from(const Json& body) {
  if (!body.is_object()) throw invalid("The body must be a JSON object");
  Fault fault;
  for (const auto& [name, value] : body.items()) {
    const auto* member =
        std::find_if(std::begin(members), std::end(members), [&name = name](const Member& m) { return m.name == name; });
    if (member == std::end(members)) throw invalid("Unknown param " + name);
    member->set(fault, value, name);
  }
  if (fault.http_status != 0 && (fault.http_status < 200 || fault.http_status > 599))
    throw invalid("Param status must be an HTTP status from 200 to 599");
  if (!fault.strikes_calls() && fault.webhooks == Fault::Webhooks::untouched) throw invalid("The fault does nothing");
  return fault;
}

Json to_json(const Fault& fault) {
  Json json{
      {"id", fault.id},
      {"match", {{"path", fault.path}, {"method", fault.method}, {"field", fault.field}, {"status", fault.status}}},
      {"count", fault.count},
      {"delay_ms", fault.delay.count()},
      {"drop_before_acceptance", fault.drop_before_acceptance},
      {"drop_after_acceptance", fault.drop_after_acceptance},
      {"after_acceptance", fault.after_acceptance}};
  if (fault.http_status != 0) json["status"] = fault.http_status;
  if (fault.code >= 0) json["code"] = fault.code;
  if (fault.retry_after) json["retry_after"] = *fault.retry_after;
  for (const auto& [name, value] : fault.headers) json["headers"][name] = value;
  for (const auto& row : webhook_names)
    if (row.value == fault.webhooks && !row.name.empty()) json["webhooks"] = row.name;
  return json;
}

GraphError error_of(const Fault& fault) {
  const int code = fault.code >= 0 ? fault.code : fault.http_status >= 500 ? 2 : 1;
  auto error = messaging_error(code, "");
  if (fault.http_status != 0) error.http_status = fault.http_status;
  if (fault.subcode != 0) error.subcode = fault.subcode;
  if (!fault.message.empty()) error.message = fault.message;
  return error;
}

std::string Faults::add(Fault fault) {
  const std::lock_guard lock(mutex_);
  fault.id = std::to_string(++given_);
  faults_.push_back(fault);
  any_ = true;
  return fault.id;
}

void Faults::clear() {
  const std::lock_guard lock(mutex_);
  faults_.clear();
  any_ = false;
}

bool Faults::remove(std::string_view id) {
  const std::lock_guard lock(mutex_);
  const auto before = faults_.size();
  faults_.remove_if([&](const Fault& fault) { return fault.id == id; });
  any_ = !faults_.empty();
  return faults_.size() != before;
}

Json Faults::list() const {
  const std::lock_guard lock(mutex_);
  Json list = Json::array();
  for (const auto& fault : faults_) list.push_back(to_json(fault));
  return list;
}

template <class Fits>
std::optional<Fault> Faults::strike(Fits fits) {
  if (!any_) return std::nullopt;
  const std::lock_guard lock(mutex_);
  for (auto fault = faults_.begin(); fault != faults_.end(); ++fault) {
    if (!fits(*fault)) continue;
    auto struck = *fault;
    if (fault->count == 1) {
      faults_.erase(fault);
      any_ = !faults_.empty();
    } else if (fault->count > 1) {
      --fault->count;
    }
    return struck;
  }
  return std::nullopt;
}

std::optional<Fault> Faults::strike_call(std::string_view method, std::string_view path) {
  return strike([&](const Fault& fault) {
    return fault.strikes_calls() && (fault.method.empty() || fault.method == method) &&
           path.find(fault.path) != std::string_view::npos;
  });
}

std::optional<Fault> Faults::strike_webhook(std::string_view field, std::string_view status) {
  return strike([&](const Fault& fault) {
    return fault.webhooks != Fault::Webhooks::untouched && (fault.field.empty() || fault.field == field) &&
           (fault.status.empty() || fault.status == status);
  });
}

}  // namespace heliograph::sandbox
