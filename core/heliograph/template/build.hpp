// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/template/context.hpp>
#include <heliograph/template/model.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace heliograph::template_ {

/// A call of Graph's API.
struct Request {
  std::string method;  ///< `POST`, `DELETE`
  std::string path;    ///< below the version, `{waba_id}` in place of the account's id: `{waba_id}/message_templates`
  base::Json body;     ///< null without one
};
BOOST_DESCRIBE_STRUCT(Request, (), (method, path, body))

/// The body that creates `whole` (or upserts it, or copies it from the library): what Graph only answers with is left
/// out, everything else is written as it was read.
[[nodiscard]] base::Json create_body(const Template& whole);

/// The body that edits a template into `whole`: its category, components and time to live.
[[nodiscard]] base::Json edit_body(const Template& whole);

/// The request that a template document leads to, or every finding when it has errors. A template that exists is read
/// as one to create anew, unless `context` says that it is edited.
[[nodiscard]] tl::expected<Request, base::Findings> build(const base::Json& document,
                                                          const std::optional<Context>& context = std::nullopt);

/// The request that deletes one language of a template, or all languages of its name without `id`.
[[nodiscard]] Request delete_request(std::string_view name, const std::optional<std::string>& id);

}  // namespace heliograph::template_
