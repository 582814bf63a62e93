// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::graph {

/// Bounds on a list that is followed to its end.
struct PagingLimits {
  std::size_t pages = 200;
  std::size_t items = 20'000;
};

/// A list that was followed from page to page.
struct Pages {
  base::Json items = base::Json::array();     ///< the elements of every page's `data`, in order
  base::Json summary;                         ///< the first page's `summary`; null without one
  bool is_complete = true;                    ///< false when a bound was reached before the last page
};

/// Takes the elements of one page. What it gives decides whether the next page is asked for.
using PageTaker = std::function<bool(base::Json items, const base::Json& body)>;

/// Reads a list and hands over each page as it comes.
/// @return whether `take` has seen the last page
[[nodiscard]] tl::expected<bool, Failure> each_page(Client& client, Request request, const PagingLimits& limits,
                                                    const PageTaker& take);

/// Reads a list and all pages after it, one request for each. `paging.next` is asked for below the request's own
/// address: the link itself may name another host and carries the token.
[[nodiscard]] tl::expected<Pages, Failure> all_pages(Client& client, Request request, const PagingLimits& limits = {});

/// The query of the page after `body`, or nothing when it is the last.
/// @param query the query that gave `body`
[[nodiscard]] std::optional<http::Parameters> next_query(const base::Json& body, const http::Parameters& query);

}  // namespace heliograph::proxy::graph
