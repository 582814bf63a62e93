// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/graph_error.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using account::RetryClass;

TEST_CASE("a code is found, its subcode first, and the permission family shares one row") {
  REQUIRE(account::find_graph_error(131049) != nullptr);
  CHECK(account::find_graph_error(131049)->retry == RetryClass::pause);
  CHECK(account::find_graph_error(190, 463)->name == "graph.190.463");
  CHECK(account::find_graph_error(190, 1)->name == "graph.190");
  CHECK(account::find_graph_error(294)->name == "graph.200");
  CHECK(account::find_graph_error(199) == nullptr);
  CHECK(account::find_graph_error(300) == nullptr);
}

TEST_CASE("a refusal becomes a finding with Meta's details rather than its title") {
  const auto error = read<account::GraphError>(
      R"({"message":"(#131009) Parameter value is not valid","type":"OAuthException","code":131009,
          "error_data":{"messaging_product":"whatsapp","details":"Button title length invalid."},"fbtrace_id":"A1"})");
  const base::Finding finding = account::to_finding(error, "/components/0");
  CHECK(finding.code == "graph.131009");
  CHECK(finding.at == "/components/0");
  CHECK(finding.args == base::Json{{"code", 131009}, {"message", "Button title length invalid."}, {"fbtrace_id", "A1"}});
}

TEST_CASE("Meta's sentence is shown without the code in front of it") {
  const auto error = read<account::GraphError>(R"({"message":"(#100) The parameter to is required.","code":100})");
  CHECK(account::to_finding(error).args["message"] == "The parameter to is required.");
}

TEST_CASE("a code that is in no document is kept with its number") {
  const base::Finding finding = account::to_finding(read<account::GraphError>(R"({"message":"New","code":139999})"));
  CHECK(finding.code == "graph.other");
  CHECK(finding.args["code"] == 139999);
}

TEST_CASE("an error of a webhook is read by the same rules") {
  const auto error = read<account::GraphError>(
      R"({"code":131047,"title":"Re-engagement message","error_data":{"details":"More than 24 hours have passed"}})");
  CHECK(account::to_finding(error).code == "graph.131047");
}

TEST_CASE("what may be done after a failure follows the table, else the transport") {
  CHECK(account::retry_class(refusal(R"({"code":130429})")) == RetryClass::backoff);
  CHECK(account::retry_class(refusal(R"({"code":132000})")) == RetryClass::fix);
  CHECK(account::retry_class(refusal(R"({"code":139999})", 400)) == RetryClass::fix);
  CHECK(account::retry_class(refusal(R"({"code":139999})", 503)) == RetryClass::backoff);
  CHECK(account::retry_class(refusal(R"({"code":139999,"is_transient":true})")) == RetryClass::backoff);
  CHECK(account::retry_class({account::FailureKind::timed_out, {}, {}, {}, {}}) == RetryClass::backoff);
  CHECK(account::to_finding(account::GraphFailure{account::FailureKind::timed_out, {}, {}, {}, {}}).code == "graph.timed_out");
}

TEST_CASE("kinds of failure are told apart by their codes") {
  CHECK(account::is_missing_object(missing_object()));
  CHECK(account::is_missing_object(refusal(
      R"j({"code":100,"message":"(#100) Tried accessing nonexisting field (owned_whatsapp_business_accounts)"})j")));
  CHECK_FALSE(account::is_missing_object(refusal(R"({"code":100,"message":"Invalid parameter"})")));
  CHECK(account::is_missing_permission(refusal(R"({"code":200})")));
  CHECK(account::is_token_failure(refusal(R"({"code":190})")));
  CHECK(account::is_rate_limited(refusal(R"({"code":80008})")));
  CHECK(account::is_rate_limited(refusal(R"({"code":139999})", 429)));
  CHECK(account::is_unreachable({account::FailureKind::malformed, 502, {}, {}, {}}));
  CHECK_FALSE(account::is_token_failure({account::FailureKind::unreachable, {}, {}, {}, {}}));
}

TEST_CASE("Meta's number is read out of a finding's code, and out of no other") {
  CHECK(account::graph_code_in("graph.131049") == 131049);
  CHECK(account::graph_code_in("graph.190.463") == 190);
  for (const char* other : {"graph.unreachable", "graph.", "graph", "policy.capped", "", "graph.99999999999999999999"}) {
    CAPTURE(other);
    CHECK_FALSE(account::graph_code_in(other));
  }
}
