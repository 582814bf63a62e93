// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/url.hpp"
#include "sandbox/graph_error.hpp"

namespace heliograph::sandbox {

/// Which page of a list was asked for.
struct PageRequest {
  std::size_t limit = 25;
  std::optional<std::int64_t> after;   ///< keys greater than this one
  std::optional<std::int64_t> before;  ///< keys smaller than this one

  /// @throws GraphError 100 for a limit that is no positive number or a cursor that is none of ours
  static PageRequest parse(const http::Parameters& query);
};

/// One page of the keys of a list that is sorted in ascending order.
struct Page {
  std::vector<std::int64_t> keys;
  bool more_before = false;
  bool more_after = false;
};

/// Cuts the page out. Because a cursor names a key rather than a place, objects that come and go
/// while somebody pages through the list make nobody miss or repeat another one.
Page cut(const std::vector<std::int64_t>& sorted_keys, const PageRequest& request);

/// Opaque text that stands for a key in `after` and `before`.
std::string cursor(std::int64_t key);

/// `{cursors:{before,after}, previous?, next?}` of a page that is not empty.
/// @param address the list's whole address without its query
/// @param query the query of this call; `after`, `before` are replaced in the links, the token stays in it
Json paging(const Page& page, const std::string& address, const http::Parameters& query);

}  // namespace heliograph::sandbox
