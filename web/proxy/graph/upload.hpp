// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "proxy/graph/client.hpp"

namespace heliograph::proxy::graph {

/// A file on its way to Meta.
struct Upload {
  std::string file_name;
  std::string content_type;  ///< a media type: `image/png`
  std::string data;
};

/// Uploads the sample file of a template's header and gives its handle (`4:…`), as `header_handle` asks for it. A
/// transfer that breaks off is resumed from where Meta says it stopped.
/// @param app_id the app that the token belongs to
/// @see https://developers.facebook.com/docs/graph-api/guides/upload
[[nodiscard]] tl::expected<std::string, Failure> upload_sample(Client& client, const std::string& app_id,
                                                               const base::Secret& token, const Upload& upload);

/// Uploads a file to be sent in messages of a number and gives its media id, which Meta keeps for 30 days.
[[nodiscard]] tl::expected<std::string, Failure> upload_media(Client& client, const std::string& phone_number_id,
                                                              const base::Secret& token, const Upload& upload);

}  // namespace heliograph::proxy::graph
