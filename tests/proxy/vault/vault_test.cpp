// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/vault.hpp"

#include <proxy/support/temporary_folder.hpp>

#include <fstream>

#include "catch.hpp"
#include "proxy/vault/encoding.hpp"
#include "proxy/vault/key_file.hpp"

using namespace heliograph;
using namespace heliograph::proxy::vault;

TEST_CASE("a sealed secret opens in its own row only") {
  const Vault vault{random_key()};
  const base::Secret token{"EAAB-비밀-token"};
  const std::string sealed = vault.seal(token, "credentials", "id-1");
  CHECK(sealed.find("EAAB") == std::string::npos);
  CHECK(vault.open(sealed, "credentials", "id-1")->reveal() == token.reveal());
  CHECK_FALSE(vault.open(sealed, "credentials", "id-2"));
  CHECK_FALSE(vault.open(sealed, "webhooks", "id-1"));
  CHECK_FALSE(vault.open(vault.seal(token, "ab", "c"), "a", "bc"));
}

TEST_CASE("the same secret sealed twice does not look the same") {
  const Vault vault{random_key()};
  const base::Secret token{"same"};
  CHECK(vault.seal(token, "t", "1") != vault.seal(token, "t", "1"));
}

TEST_CASE("an empty secret can be sealed") {
  const Vault vault{random_key()};
  CHECK(vault.open(vault.seal(base::Secret{""}, "t", "1"), "t", "1")->reveal().empty());
}

TEST_CASE("another key, an altered text and nonsense do not open") {
  const Vault vault{random_key()};
  const std::string sealed = vault.seal(base::Secret{"token"}, "t", "1");
  CHECK_FALSE(Vault{random_key()}.open(sealed, "t", "1"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string altered = sealed;
    altered[i] = altered[i] == 'A' ? 'B' : 'A';
    CAPTURE(i);
    // The last digit of base64 may carry bits that mean nothing; they are refused all the same.
    CHECK_FALSE(vault.open(altered, "t", "1"));
  }
  for (const char* nonsense : {"", "v1", "v1...", "v1.00000000.AAAA.AAAA", "v2.x.y.z", "...."}) {
    CHECK_FALSE(vault.open(nonsense, "t", "1"));
  }
}

TEST_CASE("a key given as 64 hexadecimal digits is that key, any other text always the same one") {
  const Vault::Key key = random_key();
  const std::string digits = to_hex({reinterpret_cast<const char*>(key.data()), key.size()});
  CHECK(key_from_text(base::Secret{digits}) == key);
  const auto derived = key_from_text(base::Secret{"a sentence that nobody guesses"});
  CHECK(derived == key_from_text(base::Secret{"a sentence that nobody guesses"}));
  CHECK(derived != key_from_text(base::Secret{"a sentence that nobody guesses."}));
}

TEST_CASE("a key file is made once, for its owner only") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "master.key";
  const Vault::Key made = key_from_file(file);
  CHECK(key_from_file(file) == made);
  CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::mask) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a key file that others may read, or that holds something else, is refused") {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "master.key";
  (void)key_from_file(file);
  std::filesystem::permissions(file, std::filesystem::perms::group_read, std::filesystem::perm_options::add);
  CHECK_THROWS_WITH(key_from_file(file), ContainsSubstring("chmod 600"));
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  std::ofstream{file} << "short\n";
  CHECK_THROWS_WITH(key_from_file(file), ContainsSubstring("64 hexadecimal digits"));
}

TEST_CASE("hexadecimal digits and base64 come back as the bytes they were") {
  std::string bytes;
  for (int i = 0; i < 256; ++i) {
    bytes += static_cast<char>(i);
    CHECK(from_hex(to_hex(bytes)) == bytes);
    CHECK(from_base64(to_base64(bytes)) == bytes);
  }
  CHECK(from_hex("") == "");
  CHECK_FALSE(from_hex("abc"));
  CHECK_FALSE(from_hex("zz"));
  CHECK_FALSE(from_base64("****"));
  CHECK_FALSE(from_base64("AA=="));
}

TEST_CASE("texts are compared whole") {
  CHECK(equal_in_constant_time("abc", "abc"));
  CHECK(equal_in_constant_time("", ""));
  CHECK_FALSE(equal_in_constant_time("abc", "abd"));
  CHECK_FALSE(equal_in_constant_time("abc", "ab"));
}

TEST_CASE("tokens carry 256 random bits in letters that stand in a URL") {
  const std::string token = random_token();
  CHECK(token.size() == 43);
  CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos);
  CHECK(token != random_token());
}
