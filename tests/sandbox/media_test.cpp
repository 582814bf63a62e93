// SPDX-License-Identifier: Apache-2.0
#include "sandbox/encoding.hpp"
#include "sandbox/multipart.hpp"
#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using heliograph::sandbox::multipart;
using heliograph::test::fetch;
using heliograph::test::Json;
using heliograph::test::Running;

namespace {

const std::string picture = "\xFF\xD8\xFF\r\n--not the boundary\r\n";

std::string form(const std::string& bytes, const std::string& type) {
  return "--XYZ\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
         "--XYZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"사진.jpg\"\r\nContent-Type: " +
         type + "\r\n\r\n" + bytes + "\r\n--XYZ--\r\n";
}

const std::string form_header = "Content-Type: multipart/form-data; boundary=XYZ\r\n";

}  // namespace

TEST_CASE("media is uploaded, described, downloaded and deleted") {
  Running running;
  const auto path = "/v24.0/" + running.main_number() + "/media";
  const auto uploaded = running.call("POST", path, form(picture, "image/jpeg"), "", form_header);
  REQUIRE(uploaded.status == 200);
  const auto id = uploaded.json["id"].get<std::string>();
  const auto node = running.get("/v24.0/" + id + "?phone_number_id=" + running.main_number()).json;
  CHECK(node["mime_type"] == "image/jpeg");
  CHECK(node["file_size"] == picture.size());
  CHECK(node["sha256"] == heliograph::sandbox::hexadecimal(heliograph::sandbox::sha256(picture)));
  const auto url = node["url"].get<std::string>();
  const auto local = url.substr(url.find("/_media"));
  CHECK(fetch(running.server.port(), "GET", local).status == 401);
  const auto token = "Authorization: Bearer " + running.world["token"].get<std::string>() + "\r\n";
  const auto downloaded = fetch(running.server.port(), "GET", local, "", token);
  CHECK(downloaded.body == picture);
  CHECK(downloaded.headers.at("content-type") == "image/jpeg");
  CHECK(running.get("/" + id + "?phone_number_id=1").subcode() == 33);
  CHECK(running.del("/" + id).json["success"] == true);
  CHECK(running.get("/" + id).subcode() == 33);
}

TEST_CASE("media of a wrong type, too large, empty or missing is refused") {
  Running running;
  const auto path = "/" + running.main_number() + "/media";
  const auto upload = [&](const std::string& bytes, const std::string& type) {
    return running.call("POST", path, form(bytes, type), "", form_header);
  };
  CHECK(upload("x", "application/x-evil").code() == 100);
  CHECK(upload("", "image/png").code() == 131053);
  CHECK(upload(std::string(5 << 20, 'x'), "image/png").status == 200);
  CHECK(upload(std::string((5 << 20) + 1, 'x'), "image/png").code() == 131053);
  CHECK(running.post(path, {{"messaging_product", "whatsapp"}}).code() == 100);
}

TEST_CASE("a resumable upload goes on where it stopped and ends with a handle") {
  Running running;
  const auto app = running.world["app"]["id"].get<std::string>();
  const auto begun =
      running.post("/v24.0/" + app + "/uploads?file_name=a.png&file_length=10&file_type=image/png", Json::object());
  REQUIRE(begun.status == 200);
  const auto id = begun.json["id"].get<std::string>();
  CHECK(id.substr(0, 7) == "upload:");
  const auto send = [&](const std::string& bytes, const std::string& offset) {
    const auto headers =
        "Authorization: OAuth " + running.world["token"].get<std::string>() + "\r\nfile_offset: " + offset + "\r\n";
    return Json::parse(fetch(running.server.port(), "POST", "/v24.0/" + id, bytes, headers).body);
  };
  CHECK(send("01234", "0")["file_offset"] == 5);
  CHECK(running.get("/v24.0/" + id).json["file_offset"] == 5);
  CHECK(send("01234", "0")["error"]["code"] == 100);
  CHECK(send("5678901", "5")["error"]["code"] == 100);
  const auto done = send("56789", "5");
  CHECK(done["h"].get<std::string>().substr(0, 2) == "4:");
}

TEST_CASE("an upload of an unknown kind or length is refused") {
  Running running;
  const auto path = "/" + running.world["app"]["id"].get<std::string>() + "/uploads?file_name=a";
  CHECK(running.post(path + "&file_length=10&file_type=text/html", Json::object()).code() == 100);
  CHECK(running.post(path + "&file_length=0&file_type=image/png", Json::object()).code() == 100);
  CHECK(running.post(path + "&file_type=image/png", Json::object()).code() == 100);
  CHECK(running.post(path + "&file_length=104857601&file_type=image/png", Json::object()).code() == 100);
}

TEST_CASE("a form that does not end, or has no boundary, is no form") {
  CHECK(multipart("multipart/form-data; boundary=\"a b\"",
                  "--a b\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--a b--")
            ->at(0)
            .bytes == "1");
  CHECK_FALSE(multipart("multipart/form-data", "--a\r\n"));
  CHECK_FALSE(multipart("multipart/form-data; boundary=a", ""));
  CHECK_FALSE(multipart("multipart/form-data; boundary=a", "--a\r\n"));
  CHECK_FALSE(multipart("multipart/form-data; boundary=a", "--a\r\nX: y\r\n\r\nbody"));
  CHECK_FALSE(multipart("multipart/form-data; boundary=a", "--a\r\n\r\nbody\r\n--a"));
}

TEST_CASE("numbers are verified, registered and deregistered") {
  Running running;
  const auto path = "/" + running.number_id("0106");
  CHECK(running.post(path + "/register", {{"messaging_product", "whatsapp"}, {"pin", "123456"}}).code() == 133006);
  CHECK(running.post(path + "/request_code", {{"code_method", "SMS"}, {"language", "en_US"}}).json["success"] == true);
  CHECK(running.post(path + "/request_code", {{"code_method", "PIGEON"}, {"language", "en_US"}}).code() == 100);
  CHECK(running.post(path + "/verify_code", {{"code", "000000"}}).code() == 136025);
  CHECK(running.post(path + "/verify_code", {{"code", "123456"}}).json["success"] == true);
  CHECK(running.post(path + "/register", {{"messaging_product", "whatsapp"}, {"pin", "12345"}}).code() == 100);
  CHECK(running.post(path + "/register", {{"messaging_product", "whatsapp"}, {"pin", "654321"}}).code() == 133005);
  CHECK(running.post(path + "/register", {{"messaging_product", "whatsapp"}, {"pin", "123456"}}).json["success"] ==
        true);
  CHECK(running.get(path + "?fields=status").json["status"] == "CONNECTED");
  CHECK(running.post(path + "/deregister", Json::object()).json["success"] == true);
  CHECK(running.post(path + "/deregister", Json::object()).code() == 133010);
}

TEST_CASE("a business profile is read in parts and changed within its limits") {
  Running running;
  const auto path = "/" + running.main_number() + "/whatsapp_business_profile";
  CHECK(running.get(path + "?fields=about").json["data"][0] == Json{{"about", "Made with care since 1998."}});
  const auto change = [&](Json body) {
    body["messaging_product"] = "whatsapp";
    return running.post(path, body);
  };
  std::string about;
  for (int i = 0; i < 139; ++i) about += "한";
  CHECK(change({{"about", about}}).json["success"] == true);
  CHECK(change({{"about", about + "한"}}).code() == 100);
  CHECK(change({{"websites", {"https://a.example", "https://b.example", "https://c.example"}}}).code() == 100);
  CHECK(change({{"vertical", "MAGIC"}}).code() == 100);
  CHECK(running.get(path + "?fields=about").json["data"][0]["about"] == about);
}
