// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <heliograph/base/finding.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "http/response.hpp"
#include "proxy/storage/trouble.hpp"

namespace heliograph::proxy::api {

/// Why a call was not done, as the client gets it: a problem document with at least one finding.
struct Failure {
  unsigned status = 500;
  base::Findings findings;
  std::optional<base::Json> current;                ///< the object as it is now, in a conflict
  std::optional<std::chrono::seconds> retry_after;  ///< when the same call may succeed
};

/// What a handler gives: its result, or why there is none.
template <class T>
using Answer = tl::expected<T, Failure>;

/// A failure with one finding of `rule`.
[[nodiscard]] tl::unexpected<Failure> fail(unsigned status, const base::Rule& rule,
                                           base::Json args = base::Json::object(), std::string at = {});

/// 422: the input can be read but not accepted. `findings` holds at least one error.
[[nodiscard]] tl::unexpected<Failure> invalid(base::Findings findings);

/// 404: there is no such object. @param object_type as in events::Changed
[[nodiscard]] tl::unexpected<Failure> not_found(std::string_view object_type, std::string_view id);

/// 412: the object is no longer what the client changed. @param current the object as it is now
[[nodiscard]] tl::unexpected<Failure> conflict(base::Json current);

/// 502: Meta's API answered with an error or not at all. `findings` say what and why.
[[nodiscard]] tl::unexpected<Failure> upstream(base::Findings findings);

/// 507 without room on the database's disk, else 503: the database did not do what the call needs, which may be done again.
[[nodiscard]] Failure storage_failure(storage::Trouble trouble);

/// The failure as an answer.
[[nodiscard]] http::Response to_response(const Failure& failure);

}  // namespace heliograph::proxy::api
