// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "http/request.hpp"
#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/audiences/rows.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::audiences {

inline constexpr std::size_t upload_bytes_max = std::size_t{2} << 30;

/// A file on its way into an audience: judged by the core's reader as its bytes come in, its people stored in parts. An
/// upload that breaks off leaves its people and no audience.
class Upload : public http::BodySink, private audience::RowVisitor {
 public:
  Upload(Services& services, audience::ReaderOptions options);
  ~Upload() override;

  void take(std::string_view bytes) noexcept override;

  /// The file has ended: makes the audience. Throws what went wrong while it came in.
  [[nodiscard]] api::Answer<Audience> finish(api::Call& call, const std::string& name);

 private:
  void visit(const audience::JudgedRow& row) override;
  void store_people();
  void begin_audience();

  Services& services_;
  AudienceRow row_;
  audience::AudienceReader reader_;
  std::vector<audience::Profile> people_;  ///< not stored yet
  bool is_begun_ = false;
  bool is_finished_ = false;
  std::exception_ptr failure_;
};

/// Uploads of audience files.
class Uploads {
 public:
  explicit Uploads(Services& services) : services_{services} {}

  /// What takes the body of a request.
  [[nodiscard]] std::shared_ptr<http::BodySink> receive(const http::Request& request) const;
  /// The whole body has come in.
  [[nodiscard]] api::Answer<Audience> finish(api::Call& call) const;
  /// Removes what uploads have left that broke off when the program ended.
  void remove_broken_off() const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::audiences
