// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "catch.hpp"
#include "proxy/cli/build.hpp"

using namespace heliograph;
using namespace heliograph::proxy::cli;
using base::Json;

namespace {

struct Printed {
  int status = 0;
  std::string out;
  std::string err;
};

Printed run(Kind kind, const std::string& input, bool as_curl = false) {
  std::istringstream in{input};
  std::ostringstream out;
  std::ostringstream err;
  Printed printed;
  printed.status = build({kind, "-", as_curl, "en"}, {in, out, err});
  printed.out = out.str();
  printed.err = err.str();
  return printed;
}

constexpr const char* shipped = R"({"id":"7","status":"APPROVED","name":"order_shipped","language":"en_US","category":"UTILITY",
  "components":[{"type":"BODY","text":"It's on its way to you now."}]})";

}  // namespace

TEST_CASE("build prints the request that creates a template", "[cli]") {
  const Printed printed = run(Kind::template_, shipped);
  CHECK(printed.status == 0);
  CHECK(printed.err.empty());
  const Json request = Json::parse(printed.out);
  CHECK(request["method"] == "POST");
  CHECK(request["path"] == "{waba_id}/message_templates");
  CHECK(request["body"]["name"] == "order_shipped");
  CHECK_FALSE(request["body"].contains("id"));
}

TEST_CASE("build prints the request that sends a message, to the endpoint that takes it", "[cli]") {
  const Printed text =
      run(Kind::message, R"({"messaging_product":"whatsapp","to":"15550001111","type":"text","text":{"body":"Hi"}})");
  CHECK(text.status == 0);
  CHECK(Json::parse(text.out)["path"] == "{phone_number_id}/messages");
  const Printed marketing =
      run(Kind::message, R"({"messaging_product":"whatsapp","recipient_type":"individual","to":"15550001111","type":"template",
        "template":{"name":"offer","language":{"code":"en_US"}},"product_policy":"STRICT"})");
  CHECK(marketing.status == 0);
  CHECK(Json::parse(marketing.out)["path"] == "{phone_number_id}/marketing_messages");
  CHECK(Json::parse(marketing.out)["body"]["product_policy"] == "STRICT");
}

TEST_CASE("build tells on the error stream what is wrong, and prints no request", "[cli]") {
  for (const char* wrong : {"[]", "{", R"({"name":"A","language":"en_US","category":"UTILITY","components":[]})"}) {
    const Printed printed = run(Kind::template_, wrong);
    CAPTURE(wrong);
    CHECK(printed.status == 1);
    CHECK(printed.out.empty());
    CHECK_THAT(printed.err, ContainsSubstring("<stdin>:1:") && ContainsSubstring(": error: "));
  }
  CHECK_THAT(run(Kind::message, R"({"messaging_product":"whatsapp","type":"text","text":{"body":"Hi"}})").err,
             ContainsSubstring("[message.recipient_missing]"));
}

TEST_CASE("build prints a command that a shell takes as it is and that holds no token", "[cli]") {
  const Printed printed = run(Kind::template_, shipped, true);
  CHECK(printed.status == 0);
  CHECK_THAT(printed.out, ContainsSubstring("curl --globoff --request POST 'https://graph.facebook.com/v24.0/{waba_id}/message_templates'"));
  CHECK_THAT(printed.out, ContainsSubstring("Bearer $HELIOGRAPH_TOKEN"));
  CHECK_THAT(printed.out, ContainsSubstring(R"(It'\''s on its way)"));
}
