// SPDX-License-Identifier: Apache-2.0
#include "proxy/signup/registration.hpp"

#include <sodium.h>

#include <heliograph/account/rule_table.hpp>

#include "proxy/storage/database.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::signup {

namespace {

constexpr std::uint32_t pins = 1'000'000;

std::string random_pin() {
  const std::string digits = std::to_string(randombytes_uniform(pins));
  return std::string(account::pin_length - digits.size(), '0') + digits;
}

}  // namespace

Registered Registration::run(const account::PhoneNumber& number, const base::Secret& token,
                             const std::optional<std::string>& pin, base::Instant now) const {
  Registered registered;
  if (!account::needs_registration(number)) {
    registered.findings.add(account::rule("account.signup_already_registered"), "/phone_number",
                            {{"number", number.display_phone_number.value_or("")}});
    return registered;
  }
  const std::string id = number.id.value_or("");
  const std::string code = pin.value_or(random_pin());
  graph::Request request;
  request.method = "POST";
  request.path = graph::segment(id) + "/register";
  request.token = token;
  request.label = "register";
  request.body = base::Json{{"messaging_product", "whatsapp"}, {"pin", code}};
  const graph::Result answer = client_.call(std::move(request));
  if (!answer) {
    registered.findings = account::judge_registration_failure(answer.error().cause);
    return registered;
  }
  keep_pin(id, code, now);
  if (!pin) registered.pin = code;
  return registered;
}

void Registration::keep_pin(const std::string& number_id, const std::string& pin, base::Instant now) const {
  const std::string sealed = services_.vault.seal(base::Secret{pin}, "number_pins.sealed_pin", number_id);
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "INSERT INTO number_pins (phone_number_id, sealed_pin, set_at) VALUES (:id, :pin, :now)"
        " ON CONFLICT (phone_number_id) DO UPDATE SET sealed_pin = excluded.sealed_pin, set_at = excluded.set_at",
        number_id, sealed, now);
  });
}

}  // namespace heliograph::proxy::signup
