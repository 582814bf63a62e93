// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::api {

/// What can be wrong with a call before its handler looks at it, or with what it refers to.
inline constexpr base::Rule rules[] = {
    {"api.not_found", base::Severity::error, "RFC 9110 section 15.5.5"},
    {"api.conflict", base::Severity::error, "RFC 9110 section 13.1.1"},
    {"api.if_match_missing", base::Severity::error, "RFC 6585 section 3"},
    {"api.if_match_malformed", base::Severity::error, "RFC 9110 section 13.1.1"},
    {"api.media_type_unsupported", base::Severity::error, "RFC 9110 section 15.5.16"},
    {"api.invalid_utf8", base::Severity::error, "RFC 8259 section 8.1"},
    {"api.nul_character", base::Severity::error, "the database cannot keep the character U+0000"},
    {"api.limit_out_of_range", base::Severity::error, "own bound on the size of a page"},
    {"api.cursor_malformed", base::Severity::error, "a cursor is what an earlier page gave as next"},
    {"api.idempotency_key_missing", base::Severity::error, "a call that sends must not be done twice"},
    {"api.idempotency_key_malformed", base::Severity::error, "own bound on the key"},
    {"api.idempotency_key_reused", base::Severity::error, "one key stands for one call"},
    {"api.idempotency_key_in_use", base::Severity::error, "one key stands for one call"},
    {"api.storage_full", base::Severity::error, "nothing is answered for before it is on disk"},
    {"api.storage_unavailable", base::Severity::error, "nothing is answered for before it is on disk"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::api
