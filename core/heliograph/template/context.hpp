// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <heliograph/base/time.hpp>
#include <optional>
#include <string>
#include <vector>

namespace heliograph::template_ {

/// What a template document is for.
enum class Form {
  create,          ///< POST /{waba}/message_templates
  edit,            ///< POST /{template}: parts of a template that exists
  upsert,          ///< POST /{waba}/upsert_message_templates: one content in several languages
  create_library,  ///< a copy from Meta's template library
  existing,        ///< what Graph answers; what Meta has accepted is no longer refused
  component        ///< one component by itself
};
BOOST_DESCRIBE_ENUM(Form, create, edit, upsert, create_library, existing, component)

/// A template that the account has or had.
struct Sibling {
  std::string name;
  std::string language;
  std::optional<std::string> id;
  std::optional<std::string> body;          ///< text of its body
  std::optional<std::string> footer;        ///< text of its footer
  std::optional<base::Instant> deleted_at;  ///< when it was deleted, after having been approved
};
BOOST_DESCRIBE_STRUCT(Sibling, (), (name, language, id, body, footer, deleted_at))

/// What is known about the account a template is written for. What is not known is not judged.
struct Context {
  std::optional<Form> form;       ///< what the document is for; recognised by its shape without it
  std::optional<std::string> id;  ///< the template's own id, when it exists
  std::optional<base::Instant> now;
  std::optional<bool> is_verified;                ///< the business is verified
  std::optional<bool> has_approved_display_name;  ///< a number of the account has one
  std::optional<std::uint32_t> template_count;    ///< templates the account has, each language counted
  std::optional<std::uint32_t> template_limit;    ///< Graph's message_template_limit
  std::optional<std::uint32_t> created_last_hour;
  std::vector<Sibling> siblings;
};
BOOST_DESCRIBE_STRUCT(Context, (),
                      (form, id, now, is_verified, has_approved_display_name, template_count, template_limit,
                       created_last_hour, siblings))

}  // namespace heliograph::template_
