// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/tokens.hpp"

#include <mutex>
#include <shared_mutex>

#include "sandbox/dialog/login_code.hpp"

namespace heliograph::sandbox {

namespace {

Json description(const World& world, const Token& token) {
  const auto now = now_seconds();
  const bool expired = token.expires_at != 0 && token.expires_at <= now;
  Json data{{"app_id", world.app_id},
            {"type", token.type},
            {"application", world.app_name},
            {"data_access_expires_at", token.expires_at == 0 ? 0 : token.expires_at + 60 * 86'400},
            {"expires_at", token.expires_at},
            {"is_valid", token.subcode == 0 && !expired},
            {"issued_at", token.issued_at},
            {"scopes", token.scopes}};
  Json granular = Json::array();
  for (const auto& scope : token.scopes) {
    Json row{{"scope", scope}};
    if (scope == "whatsapp_business_management" || scope == "whatsapp_business_messaging")
      row["target_ids"] = token.account_ids;
    else if (scope == "business_management")
      row["target_ids"] = Json::array({world.business_id});
    if (scope != "public_profile") granular.push_back(std::move(row));
  }
  data["granular_scopes"] = std::move(granular);
  if (!token.user_id.empty()) data["user_id"] = token.user_id;
  return data;
}

GraphError code_error(int subcode, const char* message) {
  GraphError error;
  error.code = 100;
  error.subcode = subcode;
  error.message = message;
  return error;
}

/// A code of the login dialog for a token of its own. To be called with the world locked for changing.
Json exchange(World& world, const http::Request& request) {
  const auto code = login_code_of(world, request.query_value("code").value_or(""));
  if (!code) throw code_error(0, "Invalid verification code format.");
  if (request.query_value("redirect_uri").value_or("") != code->redirect_uri)
    throw code_error(36008,
                     "Error validating verification code. Please make sure your redirect_uri is identical to the one you "
                     "used in the OAuth dialog request");
  if (is_used(world, *code)) throw code_error(36009, "This authorization code has been used.");
  if (code->expires_at <= now_seconds()) throw code_error(36007, "This authorization code has expired.");
  const Token token = token_for(world, *code);
  world.tokens.push_back(token);
  return {{"access_token", token.text}, {"token_type", "bearer"}};
}

}  // namespace

Json debug_token(Call& call) {
  const auto input = call.text("input_token");
  if (!input || input->empty()) throw required("input_token");
  const auto& world = call.world();
  const std::shared_lock lock(world.mutex);
  for (const auto& token : world.tokens) {
    if (token.text != *input) continue;
    auto data = description(world, token);
    if (data["is_valid"] == false) {
      try {
        token_of(world, token.text);
      } catch (const GraphError& error) {
        data["error"] = {{"code", error.code}, {"message", error.message}, {"subcode", error.subcode}};
      }
    }
    return {{"data", std::move(data)}};
  }
  if (input->find('|') != std::string::npos) return {{"data", description(world, token_of(world, *input))}};
  return {{"data",
           {{"error", {{"code", 190}, {"message", "Invalid OAuth access token - Cannot parse access token"}}},
            {"is_valid", false},
            {"scopes", Json::array()}}}};
}

Json access_token(State& state, const http::Request& request) {
  auto& world = state.world;
  const std::unique_lock lock(world.mutex);
  const auto id = request.query_value("client_id");
  const auto secret = request.query_value("client_secret");
  if (!id) throw required("client_id");
  if (!secret) throw required("client_secret");
  const auto grant = request.query_value("grant_type").value_or("");
  if (request.query_value("code") && (grant.empty() || grant == "authorization_code")) {
    if (*id == world.app_id && *secret != world.app_secret) {
      GraphError error;
      error.code = 1;
      error.message = "Error validating client secret.";
      throw error;
    }
    token_of(world, std::string{*id} + "|" + std::string{*secret});
    return exchange(world, request);
  }
  token_of(world, std::string{*id} + "|" + std::string{*secret});
  if (grant == "client_credentials")
    return {{"access_token", world.app_id + "|" + world.app_secret}, {"token_type", "bearer"}};
  if (grant == "fb_exchange_token") {
    const auto exchanged = token_of(world, request.query_value("fb_exchange_token").value_or(""));
    return {{"access_token", exchanged.text}, {"token_type", "bearer"}, {"expires_in", 60 * 86'400}};
  }
  throw invalid("Unsupported grant_type");
}

}  // namespace heliograph::sandbox
