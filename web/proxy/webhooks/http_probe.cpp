// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/http_probe.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace heliograph::proxy::webhooks {

namespace {

constexpr std::size_t kept_bytes = 8 * 1024;
constexpr std::size_t shown_location = 200;
constexpr std::int64_t us_per_ms = 1'000;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t keep(char* data, std::size_t size, std::size_t count, void* into) {
  auto& text = *static_cast<std::string*>(into);
  const std::size_t bytes = size * count;
  text.append(data, std::min(bytes, kept_bytes - std::min(kept_bytes, text.size())));
  return bytes;
}

account::CallbackTrouble trouble_of(CURLcode code) {
  using account::CallbackTrouble;
  switch (code) {
    case CURLE_OK: return CallbackTrouble::none;
    case CURLE_COULDNT_RESOLVE_HOST: return CallbackTrouble::name_unknown;
    case CURLE_COULDNT_CONNECT: return CallbackTrouble::refused;
    case CURLE_OPERATION_TIMEDOUT: return CallbackTrouble::timed_out;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR: return CallbackTrouble::tls;
    default: return CallbackTrouble::broken;
  }
}

}  // namespace

account::CallbackAnswer call_address(const Probe& probe) {
  const std::unique_ptr<CURL, FreeHandle> handle{curl_easy_init()};
  if (!handle) throw std::bad_alloc();
  std::unique_ptr<curl_slist, FreeList> headers;
  for (const std::string& line : probe.headers) {
    curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
    if (longer == nullptr) throw std::bad_alloc();
    (void)headers.release();
    headers.reset(longer);
  }
  std::array<char, CURL_ERROR_SIZE> error{};
  account::CallbackAnswer answer;
  CURL* const curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, probe.url.c_str());
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error.data());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "heliograph-self-test/" HELIOGRAPH_VERSION);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(probe.timeout.count()));
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &keep);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
  if (!probe.body.empty()) {
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, probe.body.data());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(probe.body.size()));
  }
  const CURLcode code = curl_easy_perform(curl);
  answer.trouble = trouble_of(code);
  if (code != CURLE_OK) answer.detail = error.front() != '\0' ? error.data() : curl_easy_strerror(code);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  answer.status = static_cast<int>(status);
  curl_off_t taken = 0;
  curl_easy_getinfo(curl, CURLINFO_TOTAL_TIME_T, &taken);
  answer.took_ms = taken / us_per_ms;
  char* location = nullptr;
  curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) answer.location = std::string{location}.substr(0, shown_location);
  return answer;
}

}  // namespace heliograph::proxy::webhooks
