#include "archives/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

#include "archives/formats.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kAnyRatio = 16 << 20;  // bytes
constexpr std::size_t kBlock = 256 * 1024, kNameLimit = 120;

struct Close {
  void operator()(::archive* a) const { archive_read_free(a); }
};
using Handle = std::unique_ptr<::archive, Close>;

// The one filter that the first bytes name, and no further one below it: layers upon layers of them can be made that
// take for ever and never give a byte.
Handle new_handle(std::string_view first_bytes) {
  Handle handle(archive_read_new());
  archive_read_support_format_zip(handle.get());
  archive_read_support_format_tar(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_read_support_format_empty(handle.get());
  int filter = ARCHIVE_FILTER_NONE;
  if (first_bytes.substr(0, 2) == "\x1F\x8B") filter = ARCHIVE_FILTER_GZIP;
  if (first_bytes.substr(0, 3) == "BZh") filter = ARCHIVE_FILTER_BZIP2;
  if (first_bytes.substr(0, 6) == std::string_view("\xFD"
                                                   "7zXZ\0",
                                                   6))
    filter = ARCHIVE_FILTER_XZ;
  archive_read_append_filter(handle.get(), filter);
  return handle;
}

std::string last_part(std::string_view path) { return std::string(path.substr(path.find_last_of("/\\") + 1)); }

bool climbs_out(std::string_view path) {
  return path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos ||
         ("/" + std::string(path) + "/").find("/../") != std::string::npos;
}

bool is_archive(std::string_view bytes) {
  return bytes.substr(0, 4) == "PK\3\4" || bytes.substr(0, 2) == "\x1F\x8B" || bytes.substr(0, 3) == "BZh";
}

}  // namespace

Reader::Reader(const Bounds& bounds, GoOn go_on, Reading& reading)
    : bounds_(bounds), go_on_(std::move(go_on)), reading_(reading) {}

bool Reader::may_go_on(std::size_t inflated, std::uint64_t inflated_of_file, std::uint64_t brought) {
  inflated_ += inflated;
  if (inflated_ > bounds_.inflated || (inflated_of_file > kAnyRatio && inflated_of_file / bounds_.ratio > brought))
    return false;
  is_stopped_ = is_stopped_ || (go_on_ && !go_on_(inflated_));
  return !is_stopped_;
}

// Every entry of an opened archive; a plain file is an archive of one entry, itself.
void Reader::read_entries(::archive* from, const std::string& name, std::uint64_t brought, Chosen chosen) {
  std::uint64_t inflated = 0;
  const auto why = [&] {
    const char* said = archive_error_string(from);
    return said ? shorten(as_text(said), 120) : std::string("?");
  };
  for (;;) {
    ::archive_entry* entry = nullptr;
    const int status = archive_read_next_header(from, &entry);
    if (status == ARCHIVE_EOF) return;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
      return reading_.miss(text("the rest of {}: it is damaged ({})", name, why()), "");
    if (++files_ > bounds_.files)
      return reading_.miss(text("the rest of {}: it holds more than {} files", name, bounds_.files), "");
    const bool is_plain = archive_format(from) == ARCHIVE_FORMAT_RAW;
    const char* path = archive_entry_pathname(entry);
    const std::string inner = is_plain || !path ? std::string{} : shorten(as_text(path), kNameLimit);
    bool is_cut = false, is_damaged = false;
    const auto next = [&]() -> std::string_view {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      // An empty block is none; the end says so itself.
      int got = ARCHIVE_OK;
      do got = archive_read_data_block(from, &block, &size, &offset);
      while (got == ARCHIVE_OK && size == 0);
      is_damaged = got != ARCHIVE_OK && got != ARCHIVE_WARN && got != ARCHIVE_EOF;
      if (got != ARCHIVE_OK && got != ARCHIVE_WARN) return {};
      inflated += size;
      is_cut = !may_go_on(size, inflated, brought);
      if (is_cut) return {};
      return {static_cast<const char*>(block), size};
    };
    Input input(is_plain ? name : last_part(inner), next);
    if (!is_plain && archive_entry_filetype(entry) == AE_IFDIR) continue;
    if (!is_plain && (climbs_out(inner) || archive_entry_filetype(entry) != AE_IFREG))
      reading_.leave_out(text("files in {} whose path leads out of it, or that are none", name), "");
    else if (archive_entry_is_encrypted(entry))
      reading_.miss(text("files in {} that are encrypted; unpack it with its password first", name), inner);
    else if (!is_plain && is_archive(input.peek()))
      reading_.miss(text("archives inside {}; unpack it and bring them by themselves", name), inner);
    else if (!read_file(input, reading_) && is_plain && chosen == Chosen::kItself)
      reading_.leave_out(input.peek().empty() ? text("{}: it is empty", name)
                                              : text("{}: it is no archive, mailbox, list of contacts or résumé", name),
                         "");
    // The library would unpack what nobody read, uncounted.
    while (!is_cut && !is_damaged && !input.next().empty()) {
    }
    if (is_damaged) return reading_.miss(text("the rest of {}: it is damaged ({})", input.name(), why()), "");
    if (is_stopped_) return;
    if (is_cut)
      return reading_.miss(text("the rest of {}: it unpacks to far more than such an archive holds", name), inner);
  }
}

void Reader::read_one(const std::string& path, Chosen chosen) {
  std::ifstream file(path, std::ios::binary);
  char first_bytes[8] = {};
  file.read(first_bytes, sizeof first_bytes);
  const Handle handle =
      new_handle({first_bytes, static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0))});
  std::error_code error;
  const std::uint64_t size = fs::file_size(path, error);
  const std::string name = shorten(as_text(last_part(path)), kNameLimit);
  if (archive_read_open_filename(handle.get(), path.c_str(), kBlock) != ARCHIVE_OK)
    return reading_.miss(text("{}: it does not open", name), "");
  read_entries(handle.get(), name, error ? 0 : size, chosen);
}

Result<Done> Reader::read_path(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) {
    std::vector<std::string> files;
    for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
      // Links may lead anywhere.
      if (!at->is_symlink(error) && at->is_regular_file(error)) files.push_back(at->path().string());
      if (static_cast<std::int64_t>(files.size()) > bounds_.files) break;
    }
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      read_one(file, Chosen::kWithOthers);
      if (is_stopped_) break;
    }
    return Done{};
  }
  if (!fs::exists(path, error)) return unknown(text("The file {} is not there. Is the path right?", path));
  if (!fs::is_regular_file(path, error)) return invalid(text("{} is neither a file nor a folder.", path));
  read_one(path, Chosen::kItself);
  return Done{};
}

void Reader::read_bytes(std::string_view name, std::string_view bytes) {
  const Handle handle = new_handle(bytes.substr(0, 8));
  const std::string known_as = shorten(as_text(name), kNameLimit);
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
    return reading_.miss(text("{}: it does not open", known_as), "");
  read_entries(handle.get(), known_as, bytes.size(), Chosen::kItself);
}

}  // namespace kith::archives
