// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/compress.hpp"

#include <zlib.h>

#include <stdexcept>

namespace heliograph::proxy::api {

std::string gzip(std::string_view bytes) {
  constexpr int level = 4;
  constexpr int gzip_form = 16 + MAX_WBITS;
  constexpr int memory = 8;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_form, memory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib cannot be used");
  }
  std::string compressed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
  stream.avail_out = static_cast<uInt>(compressed.size());
  const int result = deflate(&stream, Z_FINISH);
  compressed.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib did not finish");
  return compressed;
}

}  // namespace heliograph::proxy::api
