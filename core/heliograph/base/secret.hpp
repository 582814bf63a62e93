// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

namespace heliograph::base {

/// Text that must not reach a log, a response or a file in clear: it has no codec, no comparison and no stream
/// operator, and is read only through `reveal()`, which is easy to search for.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text) : text_{std::move(text)} {}

  /// The secret itself, for the one place that needs it.
  [[nodiscard]] const std::string& reveal() const { return text_; }
  /// Whether there is none.
  [[nodiscard]] bool empty() const { return text_.empty(); }
  /// The last four characters (bytes), the only part a person may see again; "" when it has fewer than twelve.
  [[nodiscard]] std::string tail() const { return text_.size() < 12 ? std::string{} : text_.substr(text_.size() - 4); }

 private:
  std::string text_;
};

}  // namespace heliograph::base
