// SPDX-License-Identifier: Apache-2.0
#include "proxy/notifications/sending.hpp"

#include <curl/curl.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

#include "proxy/notifications/mail.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::notifications {

namespace {

constexpr long connect_seconds = 5;
constexpr long most_seconds = 15;
constexpr std::size_t failure_bytes_max = 300;

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, Cleanup>;

void append(List& list, const std::string& line) {
  curl_slist* longer = curl_slist_append(list.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  (void)list.release();
  list.reset(longer);
}

/// One transfer of libcurl, made and done with.
class Transfer {
 public:
  Transfer() : handle_{curl_easy_init()} {
    if (!handle_) throw std::bad_alloc();
    set(CURLOPT_ERRORBUFFER, error_.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, most_seconds);
    set(CURLOPT_WRITEFUNCTION, +[](char*, std::size_t size, std::size_t count, void*) { return size * count; });
  }

  template <class Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(handle_.get(), option, value);
  }

  std::optional<std::string> run() {
    const CURLcode code = curl_easy_perform(handle_.get());
    if (code == CURLE_OK) return std::nullopt;
    std::string why{error_.data()};
    if (why.empty()) why = curl_easy_strerror(code);
    return why.substr(0, failure_bytes_max);
  }

  [[nodiscard]] long status() const {
    long status = 0;
    curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
  }

 private:
  std::unique_ptr<CURL, Cleanup> handle_;
  std::array<char, CURL_ERROR_SIZE> error_{};
};

std::optional<std::string> post(const Opened& settings, const Notice& notice) {
  const std::string body = base::to_text(base::encode(notice));
  List headers;
  append(headers, "Content-Type: application/json");
  append(headers, "User-Agent: Heliograph");
  append(headers, "X-Heliograph-Event: " + notice.id);
  append(headers, "X-Heliograph-Signature-256: " + signature_of(body, settings.webhook_secret));
  Transfer transfer;
  transfer.set(CURLOPT_URL, settings.plan.webhook_url.c_str());
  transfer.set(CURLOPT_PROTOCOLS_STR, "http,https");
  transfer.set(CURLOPT_HTTPHEADER, headers.get());
  transfer.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  transfer.set(CURLOPT_POSTFIELDS, body.c_str());
  if (auto failure = transfer.run()) return failure;
  const long status = transfer.status();
  if (status >= 200 && status < 300) return std::nullopt;
  return "HTTP " + std::to_string(status);
}

/// What libcurl has not read yet of a mail.
struct Unread {
  std::string_view text;

  static std::size_t read(char* buffer, std::size_t size, std::size_t count, void* unread) {
    std::string_view& text = static_cast<Unread*>(unread)->text;
    const std::size_t length = std::min(size * count, text.size());
    std::memcpy(buffer, text.data(), length);
    text.remove_prefix(length);
    return length;
  }
};

std::optional<std::string> mail(const Opened& settings, const Notice& notice) {
  const NotificationPlan& plan = settings.plan;
  const std::string text = mail_of(plan, notice);
  Unread unread{text};
  List recipients;
  for (const std::string& address : plan.email_to) append(recipients, "<" + address + ">");
  const std::string from = "<" + plan.email_from + ">";
  Transfer transfer;
  transfer.set(CURLOPT_URL, plan.smtp_url.c_str());
  transfer.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  if (!plan.smtp_user.empty()) {
    // A password goes out under TLS or not at all.
    transfer.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    transfer.set(CURLOPT_USERNAME, plan.smtp_user.c_str());
    transfer.set(CURLOPT_PASSWORD, settings.smtp_password.reveal().c_str());
  } else {
    transfer.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
  }
  transfer.set(CURLOPT_MAIL_FROM, from.c_str());
  transfer.set(CURLOPT_MAIL_RCPT, recipients.get());
  transfer.set(CURLOPT_READFUNCTION, &Unread::read);
  transfer.set(CURLOPT_READDATA, &unread);
  transfer.set(CURLOPT_UPLOAD, 1L);
  return transfer.run();
}

}  // namespace

std::string signature_of(std::string_view body, const base::Secret& secret) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  const std::string& key = secret.reveal();
  if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(body.data()),
           body.size(), digest.data(), &length) == nullptr) {
    throw std::bad_alloc();
  }
  return "sha256=" + vault::to_hex({reinterpret_cast<const char*>(digest.data()), length});
}

std::optional<std::string> send(const Opened& settings, Outlet channel, const Notice& notice) {
  return channel == Outlet::webhook ? post(settings, notice) : mail(settings, notice);
}

}  // namespace heliograph::proxy::notifications
