// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/credential.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

account::CredentialForm good_form() {
  account::CredentialForm form;
  form.draft = {"Aurora", "EAAG0123456789abcdefghij", "506914307656634", "102290129340398", "106540352242922", std::nullopt};
  return form;
}

Codes judge(const account::CredentialForm& form) { return codes_of(account::validate_credential(form)); }

Codes judge_token(const std::string& token) {
  account::CredentialForm form = good_form();
  form.draft.api_token = token;
  return judge(form);
}

}  // namespace

TEST_CASE("complete credentials have nothing to be said about") { CHECK(judge(good_form()).empty()); }

TEST_CASE("an empty form misses everything at once, in the order of its fields") {
  const auto findings = account::validate_credential({});
  CHECK(codes_of(findings) == Codes{"account.name_required", "account.token_required", "account.id_required",
                                    "account.waba_required", "account.number_required"});
  CHECK(findings[2].at == "/business_account_id");
}

TEST_CASE("the first page asks for neither account nor number") {
  account::CredentialForm form;
  form.step = account::CredentialStep::account;
  CHECK(judge(form) == Codes{"account.name_required", "account.token_required", "account.id_required"});
}

TEST_CASE("a stored token need not be typed again") {
  account::CredentialForm form = good_form();
  form.draft.api_token.reset();
  form.has_stored_token = true;
  CHECK(judge(form).empty());
}

TEST_CASE("a name is counted in characters, not in bytes, and is unique whatever its case") {
  account::CredentialForm form = good_form();
  std::string name;
  for (int i = 0; i < 100; ++i) name += "한";
  form.draft.name = name;
  CHECK(judge(form).empty());
  form.draft.name = name + "글";
  CHECK(judge(form) == Codes{"account.name_too_long"});
  form.draft.name = "AURORA";
  form.names_taken = {"Other", "Aurora"};
  CHECK(judge(form) == Codes{"account.name_taken"});
  form.draft.name = "   ";
  CHECK(judge(form) == Codes{"account.name_required"});
}

TEST_CASE("a token copied with its header, with spaces or with line breaks is told what is wrong") {
  CHECK(judge_token("Bearer EAAG0123456789abcdefghij") == Codes{"account.token_has_prefix"});
  CHECK(judge_token("oauth EAAG0123456789abcdefghij") == Codes{"account.token_has_prefix"});
  CHECK(judge_token(" EAAG0123456789abcdefghij") == Codes{"account.token_has_spaces"});
  CHECK(judge_token("EAAG0123456789\nabcdefghij") == Codes{"account.token_has_spaces"});
  CHECK(judge_token("EAAG0123456789…abcdefghij") == Codes{"account.token_has_other_characters"});
}

TEST_CASE("a token may have any length up to the bound, and a short one is doubted") {
  CHECK(judge_token(std::string(1024, 'a')).empty());
  CHECK(judge_token(std::string(1025, 'a')) == Codes{"account.token_too_long"});
  CHECK(judge_token(std::string(20, 'a')).empty());
  CHECK(judge_token(std::string(19, 'a')) == Codes{"account.token_too_short"});
}

TEST_CASE("ids are digits, up to twenty of them") {
  account::CredentialForm form = good_form();
  form.draft.business_account_id = "50691430765663x";
  CHECK(judge(form) == Codes{"account.id_not_digits"});
  form.draft.business_account_id = std::string(20, '1');
  CHECK(judge(form).empty());
  form.draft.business_account_id = std::string(21, '1');
  CHECK(judge(form) == Codes{"account.id_too_long"});
}

TEST_CASE("an app secret is thirty-two hexadecimal digits") {
  account::CredentialForm form = good_form();
  form.draft.app_secret = std::string(32, 'f');
  CHECK(judge(form).empty());
  form.draft.app_secret = std::string(31, 'f');
  CHECK(judge(form) == Codes{"account.app_secret_malformed"});
  form.draft.app_secret = std::string(32, 'g');
  CHECK(judge(form) == Codes{"account.app_secret_malformed"});
}
