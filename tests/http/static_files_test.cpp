// SPDX-License-Identifier: Apache-2.0
#include "http/static_files.hpp"

#include <unistd.h>

#include <fstream>

#include "http/server.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph::http;
using heliograph::test::fetch;
using heliograph::test::RawClient;

namespace {

namespace fs = std::filesystem;

/// A small page in a folder of its own, gone when the test ends.
class Page {
 public:
  Page() {
    static int count = 0;
    folder =
        fs::temp_directory_path() / ("heliograph-page-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
    fs::create_directories(folder / "assets");
    write("index.html", "<!doctype html><title>é</title>");
    write("assets/app-1a2b.js", "let answer = 42;");
    write("assets/app-1a2b.js.br", "brotli bytes");
    write("assets/app-1a2b.js.gz", "gzip bytes");
    write("한.txt", "multibyte");
    write(".secret", "hidden");
  }
  ~Page() { fs::remove_all(folder); }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  void write(const std::string& name, std::string_view content) const {
    std::ofstream(folder / fs::path(name), std::ios::binary) << content;
  }

  fs::path folder;
};

struct Served {
  Served() : server(router(page)) { server.start(); }
  static Router router(const Page& page) {
    StaticFilesOptions options;
    options.headers.add("Content-Security-Policy", "default-src 'self'");
    Router router;
    router.files(StaticFiles::load(page.folder, options));
    router.get("/api/v1/thing", [](const Request&) { return Response::text(200, "thing"); });
    return router;
  }
  Page page;
  Server server;
};

}  // namespace

TEST_CASE("a file is served with its type, tag and the page's headers") {
  Served served;
  const auto response = fetch(served.server.port(), "GET", "/");
  CHECK(response.status == 200);
  CHECK(response.headers.at("content-type") == "text/html; charset=utf-8");
  CHECK(response.headers.at("cache-control") == "no-cache");
  CHECK(response.headers.at("content-security-policy") == "default-src 'self'");
  CHECK(response.body == "<!doctype html><title>é</title>");
  CHECK(fetch(served.server.port(), "GET", "/%ED%95%9C.txt").body == "multibyte");
}

TEST_CASE("the compressed copy the client prefers is sent, and kept for ever when its name is hashed") {
  Served served;
  const auto port = served.server.port();
  const auto encoded = [&](const std::string& accepted) {
    return fetch(port, "GET", "/assets/app-1a2b.js", "", "Accept-Encoding: " + accepted + "\r\n");
  };
  const auto brotli = encoded("gzip, deflate, br");
  CHECK(brotli.body == "brotli bytes");
  CHECK(brotli.headers.at("content-encoding") == "br");
  CHECK(brotli.headers.at("vary") == "Accept-Encoding");
  CHECK(brotli.headers.at("cache-control") == "public, max-age=31536000, immutable");
  CHECK(encoded("gzip").body == "gzip bytes");
  CHECK(encoded("br;q=0, gzip;q=0.5").body == "gzip bytes");
  CHECK(encoded("identity").body == "let answer = 42;");
  CHECK(encoded("brr").headers.count("content-encoding") == 0);
}

TEST_CASE("a client that has the file already is told so, for the representation it has") {
  Served served;
  const auto port = served.server.port();
  const auto plain = fetch(port, "GET", "/assets/app-1a2b.js");
  const auto tag = plain.headers.at("etag");
  const auto again = fetch(port, "GET", "/assets/app-1a2b.js", "", "If-None-Match: W/\"x\", " + tag + "\r\n");
  CHECK(again.status == 304);
  CHECK(again.headers.at("etag") == tag);
  CHECK(again.headers.count("content-length") == 0);
  CHECK(fetch(port, "GET", "/assets/app-1a2b.js", "", "If-None-Match: *\r\n").status == 304);
  CHECK(fetch(port, "GET", "/assets/app-1a2b.js", "", "If-None-Match: \"other\"\r\n").status == 200);
  CHECK(fetch(port, "GET", "/assets/app-1a2b.js", "", "Accept-Encoding: br\r\nIf-None-Match: " + tag + "\r\n").status ==
        200);
}

TEST_CASE("HEAD of a file gives its headers and leaves the connection usable") {
  Served served;
  RawClient client(served.server.port());
  client.request("HEAD", "/assets/app-1a2b.js", "");
  const auto head = client.response(true);
  CHECK(head->headers.at("content-length") == "16");
  client.get("/assets/app-1a2b.js");
  CHECK(client.response()->body == "let answer = 42;");
}

TEST_CASE("a path of the page is answered by its index, one of the API or of a missing file is not") {
  Served served;
  const auto port = served.server.port();
  const std::string browser = "Accept: text/html,*/*\r\n";
  CHECK(fetch(port, "GET", "/templates/12", "", browser).status == 200);
  CHECK(fetch(port, "GET", "/api/v1/unknown", "", browser).status == 404);
  CHECK(fetch(port, "GET", "/assets/missing.js", "", browser).status == 404);
  CHECK(fetch(port, "GET", "/templates/12").status == 404);
  CHECK(fetch(port, "GET", "/api/v1/thing").body == "thing");
}

TEST_CASE("nothing outside the folder and nothing hidden can be had") {
  Served served;
  const auto port = served.server.port();
  const auto path = GENERATE(as<std::string>{}, "/.secret", "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd",
                             "/assets/../index.html", "/assets", "//index.html");
  CAPTURE(path);
  CHECK(fetch(port, "GET", path).status == 404);
}

TEST_CASE("loading a folder that is not there says which") {
  CHECK_THROWS_WITH(StaticFiles::load("/no/such/folder"), ContainsSubstring("/no/such/folder"));
}
