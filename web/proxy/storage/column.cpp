// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/column.hpp"

namespace heliograph::proxy::storage::detail {

std::int64_t integer_of(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return *integer;
  throw CorruptValue("a column that needs an integer holds none");
}

double real_of(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) return *real;
  throw CorruptValue("a column that needs a number holds none");
}

std::string&& text_of(Value& value) {
  if (auto* text = std::get_if<std::string>(&value)) return std::move(*text);
  throw CorruptValue("a column that needs text holds none");
}

base::Json document_of(Value& value) {
  auto document = base::Json::parse(text_of(value), nullptr, false);
  if (document.is_discarded()) throw CorruptValue("a column that needs JSON holds none");
  return document;
}

void refuse_document(const base::Findings& findings) {
  const base::Finding& first = findings.front();
  throw CorruptValue("a stored document does not fit: " + first.code + " at " + first.at);
}

}  // namespace heliograph::proxy::storage::detail
