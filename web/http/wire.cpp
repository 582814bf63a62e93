// SPDX-License-Identifier: Apache-2.0
#include "http/wire.hpp"

#include <ctime>

namespace heliograph::http {

std::string response_head(const Response& response, const Framing& framing, std::string_view date) {
  std::string head;
  head.reserve(256);
  head += "HTTP/1.1 ";
  head += std::to_string(response.status);
  head += ' ';
  head += reason_phrase(response.status);
  head += "\r\n";
  for (const auto& [name, value] : response.headers) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
  }
  const bool without_body = response.status == 204 || response.status == 304 || response.status < 200;
  if (framing.chunked) {
    head += "Transfer-Encoding: chunked\r\n";
  } else if (!framing.until_close && !without_body) {
    head += "Content-Length: ";
    head += std::to_string(response.body.size());
    head += "\r\n";
  }
  head += "Date: ";
  head += date;
  if (!framing.keep_alive) {
    head += "\r\nConnection: close";
  } else if (framing.http_1_0) {
    head += "\r\nConnection: keep-alive";
  }
  head += "\r\n\r\n";
  return head;
}

std::string http_date(std::time_t time) {
  static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[64];
  const int length =
      std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[utc.tm_wday], utc.tm_mday,
                    months[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
  return {text, static_cast<std::size_t>(length)};
}

}  // namespace heliograph::http
