// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

std::string if_match(const Json& object) { return "If-Match: " + object["etag"].get<std::string>() + "\r\n"; }

Json proposal(const std::string& name, const std::string& text = "Your table is ready, we look forward to seeing you.") {
  return {{"name", name},
          {"language", "en_US"},
          {"category", "UTILITY"},
          {"components", {{{"type", "BODY"}, {"text", text}}}}};
}

/// A connected account and its templates.
struct Templates {
  Templates() : credential(world.connect()), path("/credentials/" + credential["id"].get<std::string>() + "/templates") {}

  Json list(const std::string& query = "") { return world.admin().get(path + "?" + query).body; }
  Json find(const std::string& name) { return list("search=" + name)["items"].at(0); }
  bool becomes(const Json& made, const std::string& status) {
    return eventually(
        [&] { return world.admin().get("/templates/" + made["id"].get<std::string>()).body["status"] == status; });
  }

  World world;
  Json credential;
  std::string path;
};

}  // namespace

TEST_CASE("a sync follows every page, and the list tells how many there are of each status") {
  Templates templates;
  std::int64_t known = 0;
  std::map<std::string, std::int64_t> counts;
  for (const auto& [status, count] : templates.world.account("healthy")["template_statuses"].items()) {
    counts[status] = count.get<std::int64_t>();
    known += counts[status];
  }
  REQUIRE(known > 200);
  const Json list = templates.list();
  CHECK(list["total"] == known);
  for (const auto& [status, count] : counts) CHECK(list["counts"][status] == count);

  std::int64_t seen = 0;
  std::string after;
  do {
    const Json page = templates.list("limit=100" + (after.empty() ? "" : "&after=" + after));
    seen += static_cast<std::int64_t>(page["items"].size());
    after = page.contains("next") && page["next"].is_string() ? page["next"].get<std::string>() : "";
  } while (!after.empty());
  CHECK(seen == known);
}

TEST_CASE("templates are narrowed by status, category, language and name") {
  Templates templates;
  for (const Json& one : Json(templates.list("status=REJECTED")["items"])) CHECK(one["status"] == "REJECTED");
  for (const Json& one : Json(templates.list("category=AUTHENTICATION,UTILITY&language=ko")["items"])) {
    CHECK(one["language"] == "ko");
    CHECK(one["category"] != "MARKETING");
  }
  const Json found = templates.list("search=Hello_W");
  CHECK(found["total"] > 0);
  for (const Json& one : found["items"]) CHECK(one["name"] == "hello_world");
  CHECK(templates.list("search=%25")["total"] == 0);
}

TEST_CASE("what was deleted at Meta is gone after a sync, what is new is there") {
  Templates templates;
  const Json gone = templates.find("hello_world");
  const RawResponse deleted =
      fetch(templates.world.meta.port(), "DELETE",
            "/v24.0/" + gone["waba_id"].get<std::string>() + "/message_templates?name=hello_world", "",
            "Authorization: Bearer " + templates.world.world["token"].get<std::string>() + "\r\n");
  REQUIRE(deleted.status == 200);
  REQUIRE(templates.world.admin().post(templates.path + "/sync").status == 202);
  CHECK(eventually([&] { return templates.list("search=hello_world")["total"] == 0; }));
}

TEST_CASE("a template with errors never leaves, and each is told at its place") {
  Templates templates;
  Json wrong = proposal("Bad Name", "{{1}} is at the start, and there is no sample");
  const Answer refused = templates.world.admin().post(templates.path, wrong);
  CHECK(refused.status == 422);
  CHECK(refused.body["findings"].size() >= 3);
  for (const Json& finding : refused.body["findings"]) {
    if (finding["severity"] == "error") CHECK(finding["at"].get<std::string>().front() == '/');
  }
}

TEST_CASE("a template is reviewed: approved, or rejected with Meta's reason, as the webhook tells") {
  Templates templates;
  const Answer good = templates.world.admin().post(templates.path, proposal("table_ready"));
  INFO(good.text);
  REQUIRE(good.status == 201);
  CHECK(good.body["status"] == "PENDING");
  CHECK(templates.becomes(good.body, "APPROVED"));
  const Answer bad = templates.world.admin().post(templates.path, proposal("reject_scam"));
  REQUIRE(bad.status == 201);
  REQUIRE(templates.becomes(bad.body, "REJECTED"));
  CHECK(eventually([&] { return templates.find("reject_scam")["rejected_reason"] == "SCAM"; }));
}

TEST_CASE("what Meta refuses is told in Meta's words and ours") {
  Templates templates;
  templates.world.control("POST", "/faults",
                          {{"path", "/message_templates"}, {"method", "POST"}, {"code", 100}, {"subcode", 2388024}});
  const Answer refused = templates.world.admin().post(templates.path, proposal("taken"));
  CHECK(refused.status == 422);
  CHECK(refused.has("graph.100.2388024"));
  CHECK(templates.list("search=taken")["total"] == 0);
}

TEST_CASE("a creation whose answer was lost is found again by a sync") {
  Templates templates;
  templates.world.control("POST", "/faults",
                          {{"path", "/message_templates"}, {"method", "POST"}, {"drop_after_acceptance", true}});
  const Answer lost = templates.world.admin().post(templates.path, proposal("lost_answer"));
  CHECK(lost.status == 502);
  CHECK(lost.has("templates.outcome_unknown"));
  CHECK(eventually([&] { return templates.list("search=lost_answer")["total"] == 1; }));
}

TEST_CASE("an edit replaces the components, and a template in review cannot be edited") {
  Templates templates;
  const Answer made = templates.world.admin().post(templates.path, proposal("reject_promotional"));
  REQUIRE(made.status == 201);
  const std::string path = "/templates/" + made.body["id"].get<std::string>();
  REQUIRE(templates.becomes(made.body, "REJECTED"));
  Json rejected;
  Json document;
  Answer edited;
  // The webhook brings the status at once; what is read from Meta after it is a change of its own, which may come between.
  REQUIRE(eventually([&] {
    rejected = templates.world.admin().get(path).body;
    document = rejected["template"];
    document["components"][0]["text"] = "Votre table est prête, à très bientôt chez nous.";
    edited = templates.world.admin().put(path, document, if_match(rejected));
    return edited.status != 412;
  }));
  INFO(edited.text);
  REQUIRE(edited.status == 200);
  CHECK(edited.body["template"]["components"][0]["text"] == document["components"][0]["text"]);
  CHECK(templates.world.admin().put(path, document, if_match(rejected)).status == 412);

  const Json pending = templates.list("status=PENDING")["items"].at(0);
  const Answer refused =
      templates.world.admin().put("/templates/" + pending["id"].get<std::string>(), pending["template"], if_match(pending));
  CHECK(refused.status == 422);
  CHECK(refused.has("template.edit.status"));
}

TEST_CASE("one language is deleted, or all of a name") {
  Templates templates;
  const std::int64_t languages = templates.list("search=order_confirmation")["total"];
  REQUIRE(languages > 2);
  const Json one = templates.find("order_confirmation");
  const std::string path = "/templates/" + one["id"].get<std::string>();
  CHECK(templates.world.admin().del(path).status == 428);
  REQUIRE(templates.world.admin().del(path, if_match(one)).status == 204);
  CHECK(templates.list("search=order_confirmation")["total"] == languages - 1);
  const Json next = templates.find("order_confirmation");
  REQUIRE(templates.world.admin().del("/templates/" + next["id"].get<std::string>() + "?all_languages=true", if_match(next)).status == 204);
  CHECK(templates.list("search=order_confirmation")["total"] == 0);
}

TEST_CASE("a sample file is handed on to Meta, whose handle a header takes") {
  Templates templates;
  const std::string uploads = "/credentials/" + templates.credential["id"].get<std::string>() + "/uploads";
  const std::string picture("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  const Answer uploaded =
      templates.world.admin().send("POST", uploads + "?file_name=caf%C3%A9.png", picture, "Content-Type: image/png\r\n");
  INFO(uploaded.text);
  REQUIRE(uploaded.status == 201);
  CHECK(uploaded.body["file_name"] == "café.png");
  CHECK(uploaded.body["size"] == 16);
  Json document = proposal("with_picture");
  document["components"].insert(document["components"].begin(),
                                Json{{"type", "HEADER"},
                                     {"format", "IMAGE"},
                                     {"example", {{"header_handle", {uploaded.body["handle"]}}}}});
  const Answer made = templates.world.admin().post(templates.path, document);
  INFO(made.text);
  CHECK(made.status == 201);
  CHECK(templates.world.admin().send("POST", uploads, "", "Content-Type: image/png\r\n").has("templates.file_empty"));
}

TEST_CASE("a quality that changes at Meta is read again") {
  Templates templates;
  const Json before = templates.find("hello_world");
  templates.world.control("POST", "/review", {{"template_id", before["meta_id"]}, {"status", "PAUSED"}});
  CHECK(templates.becomes(before, "PAUSED"));
}

TEST_CASE("templates are written by marketers and read by everybody") {
  Templates templates;
  Browser viewer = templates.world.proxy.user("viewer", "viewer@example.com");
  CHECK(viewer.get(templates.path).status == 200);
  CHECK(viewer.post(templates.path, proposal("mine")).status == 403);
  Browser marketer = templates.world.proxy.user("marketer", "marketer@example.com");
  CHECK(marketer.post(templates.path, proposal("by_a_marketer")).status == 201);
}
