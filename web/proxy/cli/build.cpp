// SPDX-License-Identifier: Apache-2.0
#include "proxy/cli/build.hpp"

#include <heliograph/base/codec.hpp>
#include <heliograph/message/request.hpp>
#include <heliograph/template/build.hpp>
#include <ostream>

#include "proxy/cli/lint.hpp"
#include "proxy/config/settings.hpp"

namespace heliograph::proxy::cli {

namespace {

/// `text` as one word of a shell's command.
std::string shell_word(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
    } else {
      result += c;
    }
  }
  return result + "'";
}

std::string curl_of(const template_::Request& request) {
  const config::Settings defaults;
  const std::string url = defaults.graph_base_url + '/' + defaults.graph_api_version + '/' + request.path;
  // Without --globoff curl would take the placeholders' braces for a list.
  return "curl --globoff --request " + request.method + ' ' + shell_word(url) +
         " \\\n  --header \"Authorization: Bearer $HELIOGRAPH_TOKEN\"" +
         " \\\n  --header 'Content-Type: application/json'" + " \\\n  --data " + shell_word(base::to_text(request.body));
}

tl::expected<template_::Request, base::Findings> request_for(const Document& document, Kind kind) {
  if (document.json.findings.has_errors()) return tl::unexpected(document.json.findings);
  const base::Json& json = document.json.value;
  return kind == Kind::message ? message::request_for(json) : template_::build(json);
}

}  // namespace

int build(const BuildOptions& options, const Streams& streams) {
  const Texts texts{options.language};
  const auto document = read_document(options.path, streams.in);
  if (!document) {
    streams.err << "heliograph: " << texts.text(document.error()) << '\n';
    return 2;
  }
  auto request = request_for(*document, options.kind);
  if (!request) {
    print_verdict(verdict(*document, options.kind, std::move(request.error())), texts, streams.err);
    return 1;
  }
  streams.out << (options.as_curl ? curl_of(*request) : base::to_pretty_text(base::encode(*request))) << '\n';
  return 0;
}

}  // namespace heliograph::proxy::cli
