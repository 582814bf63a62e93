// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/passwords.hpp"

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy::auth;

namespace {

base::Findings check(const std::string& password) { return check_password(base::Secret{password}, "ada@example.com", "/password"); }

std::string times(const char* text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a hash belongs to its password and is never the same twice") {
  Passwords passwords{1};
  const auto hash = passwords.hash(base::Secret{"correct horse"});
  REQUIRE(hash);
  CHECK(hash->rfind("$argon2id$", 0) == 0);
  CHECK(passwords.matches(hash, base::Secret{"correct horse"}) == true);
  CHECK(passwords.matches(hash, base::Secret{"correct horse "}) == false);
  CHECK(passwords.hash(base::Secret{"correct horse"}) != hash);
}

TEST_CASE("who has no hash has no password, not even that of nobody") {
  Passwords passwords{1};
  CHECK(passwords.matches(std::nullopt, base::Secret{""}) == false);
  CHECK(passwords.matches(std::nullopt, base::Secret{"nobody"}) == false);
}

TEST_CASE("a hash made with other limits still belongs to its password") {
  Passwords weak{1};
  Passwords strong{2};
  const auto hash = weak.hash(base::Secret{"correct horse"});
  CHECK(strong.matches(hash, base::Secret{"correct horse"}) == true);
}

TEST_CASE("a password has twelve characters or more, counted as people count them") {
  CHECK(check("abcdefghijk").has("auth.password_too_short"));
  CHECK(check("abcdefghijkl").empty());
  CHECK(check("가나다라마바사아자차카").has("auth.password_too_short"));
  CHECK(check("가나다라마바사아자차카타").empty());
}

TEST_CASE("a password has 1024 bytes at most") {
  CHECK(check("x" + times("a", 1023)).empty());
  CHECK(check("x" + times("a", 1024)).has("auth.password_too_long"));
}

TEST_CASE("one's address, or one letter over and over, is no password") {
  CHECK(check("ada@example.com").has("auth.password_guessable"));
  CHECK(check("aaaaaaaaaaaa").has("auth.password_guessable"));
  CHECK(check("aaaaaaaaaaab").empty());
}
