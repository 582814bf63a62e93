// SPDX-License-Identifier: Apache-2.0
// Times what a campaign does for each of a million people: reading their file, deciding, and filling their message. Each
// line of the output is {"name":…,"people":…,"seconds":…,"per_second":…}.
#include <chrono>
#include <heliograph/audience/reader.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/campaign/compile.hpp>
#include <heliograph/campaign/dry_run.hpp>
#include <heliograph/message/build.hpp>
#include <iostream>

namespace {

using namespace heliograph;
using Clock = std::chrono::steady_clock;

constexpr std::size_t people = 1'000'000;
constexpr std::size_t built_people = 20'000;  // building JSON for everybody would take a minute
constexpr std::size_t chunk = 64 * 1024;

template <class Work>
void measure(std::string_view name, std::size_t count, Work&& work) {
  const auto begin = Clock::now();
  work();
  const double seconds = std::chrono::duration<double>{Clock::now() - begin}.count();
  std::cout << R"({"name":")" << name << R"(","people":)" << count << R"(,"seconds":)" << seconds
            << R"(,"per_second":)" << static_cast<double>(count) / seconds << "}\n";
}

/// A file of eight columns.
std::string make_file() {
  std::string file = "phone,first_name,last_name,locale,time_zone,newsletter,city,customer_id\n";
  for (std::size_t i = 0; i < people; ++i) {
    file += "+8210" + std::to_string(10'000'000 + i * 7) + ",First" + std::to_string(i % 1000) + ",\"Last, " +
            std::to_string(i % 777) + "\"," + (i % 3 == 0 ? "en_US" : "ko_KR") + ',' +
            (i % 5 == 0 ? "Europe/Paris" : "Asia/Seoul") + ',' + (i % 2 == 0 ? "no" : "yes") + ",Seoul " +
            std::to_string(i % 20) + ",c" + std::to_string(i) + '\n';
  }
  return file;
}

campaign::CompileRequest make_request() {
  constexpr const char* document = R"({"name":"offer","language":"fr","category":"MARKETING","components":[
    {"type":"BODY","text":"Bonjour {{1}}, {{2}} vous attend.","example":{"body_text":[["Ann","un cadeau"]]}},
    {"type":"BUTTONS","buttons":[{"type":"URL","text":"Voir","url":"https://example.com/{{1}}","example":["https://example.com/x"]}]}]})";
  campaign::CompileRequest request;
  request.whole = base::decode_text<template_::Template>(document).value;
  for (const auto& [key, attribute] : {std::pair{"body.1", "name"}, {"body.2", "gift"}, {"button.0.1", "customer"}}) {
    campaign::Binding binding;
    binding.key = key;
    binding.attribute = attribute;
    request.bindings.push_back(std::move(binding));
  }
  return request;
}

}  // namespace

int main() {
  const std::string file = make_file();
  audience::ReaderOptions options;
  options.marketing_actions = {"newsletter"};
  audience::AudienceReader reader{options};
  measure("read", people, [&] {
    for (std::size_t at = 0; at < file.size(); at += chunk) reader.feed(std::string_view{file}.substr(at, chunk));
    reader.finish();
  });

  policy::SendContext context;
  context.now = {1'795'000'000'000};
  context.marketing_actions = 1;
  context.cap_rules.resize(2);
  campaign::DryRun run{context, 80};
  const audience::Recipients& recipients = reader.recipients();
  measure("dry_run", people, [&] {
    for (std::size_t i = 0; i < recipients.size(); ++i) {
      policy::Recipient recipient;
      recipient.phone = recipients.phones[i];
      recipient.granted = recipients.granted[i];
      recipient.refused = recipients.refused[i];
      run.add(recipient, recipients.rows[i]);
    }
  });
  if (run.result().targeted != static_cast<std::int64_t>(people)) return 1;

  const campaign::CompileRequest request = make_request();
  const campaign::Compiled compiled = campaign::compile(request);
  audience::Profile profile;
  profile.phone = "33612345678";
  profile.attributes = {{"name", "Zoé"}, {"gift", "un \"livre\""}, {"customer", "7"}};
  std::string text;
  std::size_t bytes = 0;
  measure("render", people, [&] {
    for (std::size_t i = 0; i < people; ++i) {
      if (!compiled.send.render({&profile, nullptr, {}, "m-1"}, text)) bytes += text.size();
    }
  });
  measure("build", built_people, [&] {
    for (std::size_t i = 0; i < built_people; ++i) {
      const message::Addressing addressing{profile.phone, std::nullopt, "m-1"};
      auto bound = message::bind({request.whole, campaign::bind_profile(request, profile, {}).values});
      bytes += base::to_text(base::encode(message::template_message(std::move(bound.send), addressing))).size();
    }
  });
  return bytes == 0 ? 1 : 0;
}
