// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include <set>

using namespace heliograph::test;

namespace {

/// Calls `visit` with every `$ref` in the document.
template <class Visitor>
void each_reference(const Json& json, Visitor&& visit) {
  if (json.is_object()) {
    for (auto member = json.begin(); member != json.end(); ++member) {
      if (member.key() == "$ref" && member.value().is_string()) visit(member.value().get<std::string>());
      each_reference(member.value(), visit);
    }
  } else if (json.is_array()) {
    for (const Json& element : json) each_reference(element, visit);
  }
}

std::set<std::string> path_parameters(const std::string& path) {
  std::set<std::string> names;
  for (std::size_t open = path.find('{'); open != std::string::npos; open = path.find('{', open + 1)) {
    names.insert(path.substr(open + 1, path.find('}', open) - open - 1));
  }
  return names;
}

}  // namespace

TEST_CASE("the OpenAPI document is served, and is the one that the command line prints") {
  RunningProxy proxy;
  const Answer served = proxy.stranger().get("/openapi.json");
  REQUIRE(served.status == 200);
  CHECK(served.body == proxy.application->openapi());
  CHECK(served.body["openapi"] == "3.1.0");
  for (const char* name : {"Session", "User", "UserList", "AuditEntry", "Finding", "Problem"}) {
    CAPTURE(name);
    CHECK(served.body["components"]["schemas"].contains(name));
  }
}

TEST_CASE("every reference of the OpenAPI document leads somewhere") {
  RunningProxy proxy;
  const Json document = proxy.application->openapi();
  int references = 0;
  each_reference(document, [&](const std::string& reference) {
    CAPTURE(reference);
    ++references;
    REQUIRE(reference.rfind("#/", 0) == 0);
    CHECK(document.contains(Json::json_pointer{reference.substr(1)}));
  });
  CHECK(references > 20);
}

TEST_CASE("every operation of the OpenAPI document is complete") {
  RunningProxy proxy;
  const Json document = proxy.application->openapi();
  std::set<std::string> ids;
  for (auto path = document["paths"].begin(); path != document["paths"].end(); ++path) {
    for (auto method = path.value().begin(); method != path.value().end(); ++method) {
      CAPTURE(path.key(), method.key());
      const Json& operation = method.value();
      CHECK(ids.insert(operation["operationId"].get<std::string>()).second);
      CHECK_FALSE(operation["summary"].get<std::string>().empty());
      std::set<std::string> named;
      if (operation.contains("parameters")) {
        for (const Json& parameter : operation["parameters"]) {
          if (parameter["in"] == "path") named.insert(parameter["name"].get<std::string>());
        }
      }
      CHECK(named == path_parameters(path.key()));
      bool succeeds = false;
      for (auto response = operation["responses"].begin(); response != operation["responses"].end(); ++response) {
        succeeds |= response.key().front() == '2';
        if (response.key().front() != '2') CHECK(response.value()["content"].contains("application/problem+json"));
      }
      CHECK(succeeds);
    }
  }
}

TEST_CASE("every route of the OpenAPI document refuses who may not use it") {
  RunningProxy proxy;
  const Json document = proxy.application->openapi();
  for (auto path = document["paths"].begin(); path != document["paths"].end(); ++path) {
    std::string target = path.key();
    for (std::size_t open = target.find('{'); open != std::string::npos; open = target.find('{')) {
      target.replace(open, target.find('}') - open + 1, "x");
    }
    for (auto method = path.value().begin(); method != path.value().end(); ++method) {
      if (method.value()["security"].empty()) continue;
      CAPTURE(target, method.key());
      std::string verb = method.key();
      for (char& c : verb) c = static_cast<char>(std::toupper(c));
      CHECK(proxy.stranger().send(verb, "/" + target, "{}", "Content-Type: application/json\r\n").status == 401);
    }
  }
}
