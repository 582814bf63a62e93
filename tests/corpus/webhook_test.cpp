// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lint.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/webhook/lint.hpp>

#include "catch.hpp"
#include "corpus/corpus.hpp"

using namespace heliograph;

TEST_CASE("every valid webhook of the corpus is recognised and read without an error", "[corpus][webhook]") {
  for (const corpus::Body& body : corpus::bodies("valid", "webhook")) {
    CAPTURE(body.file);
    CHECK(webhook::recognise(body.json));
    CHECK_FALSE(message::recognise(body.json));
    CHECK_FALSE(template_::recognise(body.json));
    CHECK_FALSE(webhook::lint(body.json).has_errors());
  }
}

TEST_CASE("nothing else of the corpus is taken for a webhook", "[corpus][webhook]") {
  for (const char* kind : {"template_create", "template_node", "message_send", "template_send_object", "list_response",
                           "error_response", "send_response"}) {
    for (const corpus::Body& body : corpus::bodies("valid", kind)) {
      CAPTURE(body.file);
      CHECK_FALSE(webhook::recognise(body.json));
    }
  }
}
