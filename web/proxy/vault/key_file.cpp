// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::vault {

namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& why) {
  throw std::runtime_error("the key file " + file.string() + ' ' + why);
}

/// A file that is closed in the end.
class File {
 public:
  File(const std::filesystem::path& path, int flags) : descriptor_{::open(path.c_str(), flags | O_CLOEXEC, owner_only)} {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

std::string read_all(const File& file, const std::filesystem::path& path) {
  std::string text(2 * Vault::key_bytes + 2, '\0');
  const ssize_t count = ::read(file.descriptor(), text.data(), text.size());
  if (count < 0) refuse(path, "cannot be read: " + std::generic_category().message(errno));
  text.resize(static_cast<std::size_t>(count));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

void make(const std::filesystem::path& path) {
  // Written under another name first, so that a crash never leaves half a key.
  const std::filesystem::path unfinished = path.string() + ".new";
  const Vault::Key key = random_key();
  const std::string text = to_hex({reinterpret_cast<const char*>(key.data()), key.size()}) + '\n';
  {
    const File file{unfinished, O_WRONLY | O_CREAT | O_TRUNC};
    if (!file.is_open() || ::write(file.descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fsync(file.descriptor()) != 0) {
      refuse(path, "cannot be written: " + std::generic_category().message(errno));
    }
  }
  std::filesystem::rename(unfinished, path);
}

}  // namespace

Vault::Key key_from_file(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) make(path);
  const File file{path, O_RDONLY};
  struct stat status {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) {
    refuse(path, "cannot be read: " + std::generic_category().message(errno));
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) refuse(path, "may be read by others: chmod 600 it");
  const auto bytes = from_hex(read_all(file, path));
  if (!bytes || bytes->size() != Vault::key_bytes) refuse(path, "does not hold 64 hexadecimal digits");
  Vault::Key key{};
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

}  // namespace heliograph::proxy::vault
