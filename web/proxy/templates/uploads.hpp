// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::templates {

/// A file that Meta has taken as a sample.
struct UploadedSample {
  std::string handle;  ///< for `example.header_handle`
  std::string file_name;
  std::string content_type;
  std::int64_t size = 0;  ///< bytes
};
BOOST_DESCRIBE_STRUCT(UploadedSample, (), (handle, file_name, content_type, size))

/// The largest sample that is taken: bytes. Meta's own bounds are 5 MB for pictures and 16 MB for videos.
inline constexpr std::size_t largest_sample = 32 << 20;

/// Hands sample files of templates' headers on to Meta.
class Uploads {
 public:
  Uploads(Services& services, graph::Client& client, const credentials::Store& credentials)
      : services_{services}, client_{client}, credentials_{credentials} {}

  /// Uploads the call's body, whose media type is in `Content-Type` and whose name is in `file_name`.
  [[nodiscard]] api::Answer<UploadedSample> upload(api::Call& call) const;

 private:
  Services& services_;
  graph::Client& client_;
  const credentials::Store& credentials_;
};

}  // namespace heliograph::proxy::templates
