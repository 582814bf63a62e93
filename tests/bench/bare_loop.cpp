// SPDX-License-Identifier: Apache-2.0
// Sends messages as fast as libcurl does when nothing is decided, stored or counted: what the dispatch is compared with.
// The output is {"messages":…,"seconds":…,"per_second":…}.
#include <curl/curl.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr long concurrency = 128;

struct Options {
  std::string base_url;  ///< with the version
  std::string token;
  std::vector<std::string> numbers;  ///< ids, taken in turn
  int messages = 0;
};

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

class Loop {
 public:
  explicit Loop(const Options& options) : options_{options}, multi_{curl_multi_init()} {
    curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, concurrency);
    headers_ = curl_slist_append(headers_, "Content-Type: application/json");
    headers_ = curl_slist_append(headers_, ("Authorization: Bearer " + options_.token).c_str());
    headers_ = curl_slist_append(headers_, "Expect:");
  }
  ~Loop() {
    curl_slist_free_all(headers_);
    curl_multi_cleanup(multi_);
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  /// @return how many were not accepted
  int run() {
    for (long i = 0; i < concurrency && begun_ < options_.messages; ++i) begin(curl_easy_init());
    int running = 1;
    while (done_ < options_.messages) {
      curl_multi_perform(multi_, &running);
      take_done();
      if (done_ < options_.messages) curl_multi_poll(multi_, nullptr, 0, 100, nullptr);
    }
    return failed_;
  }

 private:
  void begin(CURL* handle) {
    const std::string index = std::to_string(begun_);
    const std::string url =
        options_.base_url + '/' + options_.numbers[static_cast<std::size_t>(begun_) % options_.numbers.size()] + "/messages";
    const std::string body =
        R"({"messaging_product":"whatsapp","recipient_type":"individual","to":"8210)" + std::to_string(20'200'000 + begun_) +
        R"(","type":"template","template":{"name":"hello_world","language":{"code":"en_US"}},"biz_opaque_callback_data":"bare-)" +
        index + R"("})";
    ++begun_;
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers_);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &ignore);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, body.c_str());
    curl_multi_add_handle(multi_, handle);
  }

  void take_done() {
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURL* handle = message->easy_handle;
      long status = 0;
      curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
      if (message->data.result != CURLE_OK || status != 200) ++failed_;
      ++done_;
      curl_multi_remove_handle(multi_, handle);
      if (begun_ < options_.messages) {
        begin(handle);
      } else {
        curl_easy_cleanup(handle);
      }
    }
  }

  const Options& options_;
  CURLM* multi_;
  curl_slist* headers_ = nullptr;
  int begun_ = 0;
  int done_ = 0;
  int failed_ = 0;
};

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 5) {
    std::cerr << "usage: heliograph_bare_loop BASE_URL TOKEN NUMBER_ID[,NUMBER_ID…] MESSAGES\n";
    return 2;
  }
  Options options{argv[1], argv[2], {}, std::atoi(argv[4])};
  std::istringstream numbers{argv[3]};
  for (std::string number; std::getline(numbers, number, ',');) options.numbers.push_back(number);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  const auto begin = std::chrono::steady_clock::now();
  const int failed = Loop{options}.run();
  const double seconds = std::chrono::duration<double>{std::chrono::steady_clock::now() - begin}.count();
  std::cout << R"({"messages":)" << options.messages << R"(,"seconds":)" << seconds << R"(,"per_second":)"
            << options.messages / seconds << "}\n";
  if (failed > 0) std::cerr << failed << " messages were not accepted\n";
  return failed > 0 ? 1 : 0;
}
