// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <sstream>
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

// A key a year for a lifetime.
constexpr std::size_t longest_file = 100 * (2 * Vault::key_bytes + 1);

std::string read_all(const File& file, const std::filesystem::path& path) {
  std::string text(longest_file, '\0');
  const ssize_t count = ::read(file.descriptor(), text.data(), text.size());
  if (count < 0) refuse(path, "cannot be read: " + std::generic_category().message(errno));
  text.resize(static_cast<std::size_t>(count));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string read_private(const std::filesystem::path& path) {
  const File file{path, O_RDONLY};
  struct stat status {};
  if (!file.is_open() || ::fstat(file.descriptor(), &status) != 0) {
    refuse(path, "cannot be read: " + std::generic_category().message(errno));
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) refuse(path, "may be read by others: chmod 600 it");
  return read_all(file, path);
}

Vault::Key key_of(const std::string& text, const std::filesystem::path& path) {
  const auto bytes = from_hex(text);
  if (!bytes || bytes->size() != Vault::key_bytes) refuse(path, "does not hold 64 hexadecimal digits");
  Vault::Key key{};
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

std::string line_of(const Vault::Key& key) {
  return to_hex({reinterpret_cast<const char*>(key.data()), key.size()}) + '\n';
}

/// Written under another name first, so that a crash never leaves half a key.
void write(const std::filesystem::path& path, const std::string& text) {
  const std::filesystem::path unfinished = path.string() + ".new";
  {
    const File file{unfinished, O_WRONLY | O_CREAT | O_TRUNC};
    if (!file.is_open() || ::write(file.descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fsync(file.descriptor()) != 0) {
      refuse(path, "cannot be written: " + std::generic_category().message(errno));
    }
  }
  std::filesystem::rename(unfinished, path);
  const File folder{path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."}, O_RDONLY};
  if (folder.is_open()) ::fsync(folder.descriptor());
}

}  // namespace

Vault::Key key_from_file(const std::filesystem::path& path) {
  if (!std::filesystem::exists(path)) write(path, line_of(random_key()));
  return key_of(read_private(path), path);
}

std::vector<Vault::Key> earlier_keys(const std::filesystem::path& path) {
  std::vector<Vault::Key> keys;
  if (!std::filesystem::exists(path)) return keys;
  std::istringstream lines{read_private(path)};
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) keys.push_back(key_of(line, path));
  }
  return keys;
}

void add_earlier_key(const std::filesystem::path& path, const Vault::Key& key) {
  std::string text;
  for (const Vault::Key& known : earlier_keys(path)) {
    if (known == key) return;
    text += line_of(known);
  }
  write(path, text + line_of(key));
}

void replace_key(const std::filesystem::path& master, const std::filesystem::path& earlier) {
  add_earlier_key(earlier, key_from_file(master));
  write(master, line_of(random_key()));
}

Vault::Keys keys_of(const base::Secret& given, const std::filesystem::path& data_dir) {
  const auto file = data_dir / master_key_file;
  Vault::Keys keys{given.empty() ? key_from_file(file) : key_from_text(given), earlier_keys(data_dir / earlier_keys_file)};
  // Whoever moves the key out of the file has secrets that the file's key sealed.
  if (!given.empty() && std::filesystem::exists(file)) keys.earlier.push_back(key_from_file(file));
  return keys;
}

}  // namespace heliograph::proxy::vault
