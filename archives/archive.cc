#include "archives/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "archives/formats.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kAnyRatio = 16 << 20;  // bytes
constexpr std::size_t kBlock = 256 * 1024;

struct Close {
  void operator()(::archive* a) const { archive_read_free(a); }
};
using Handle = std::unique_ptr<::archive, Close>;

Handle new_handle() {
  Handle handle(archive_read_new());
  archive_read_support_filter_gzip(handle.get());
  archive_read_support_filter_bzip2(handle.get());
  archive_read_support_filter_xz(handle.get());
  archive_read_support_filter_zstd(handle.get());
  archive_read_support_format_zip(handle.get());
  archive_read_support_format_tar(handle.get());
  archive_read_support_format_raw(handle.get());
  archive_read_support_format_empty(handle.get());
  return handle;
}

std::string last_part(std::string_view path) { return std::string(path.substr(path.find_last_of("/\\") + 1)); }

bool climbs_out(std::string_view path) {
  return path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos ||
         ("/" + std::string(path) + "/").find("/../") != std::string::npos;
}

// What all files together have taken so far.
struct Meter {
  const Bounds& bounds;
  const GoOn& go_on;
  std::uint64_t inflated = 0;
  std::int64_t files = 0;
  bool is_stopped = false;
};

bool is_archive(std::string_view bytes) {
  return bytes.substr(0, 4) == "PK\3\4" || bytes.substr(0, 2) == "\x1F\x8B" || bytes.substr(0, 3) == "BZh" ||
         bytes.substr(0, 6) == std::string_view(
                                   "\xFD"
                                   "7zXZ\0",
                                   6);
}

// Every entry of an opened archive; a plain file is an archive of one entry, itself.
void read_entries(::archive* from, const std::string& name, std::uint64_t brought, Meter& meter, Reading& reading) {
  std::uint64_t inflated = 0;
  for (;;) {
    ::archive_entry* entry = nullptr;
    const int status = archive_read_next_header(from, &entry);
    if (status == ARCHIVE_EOF) return;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
      const char* why = archive_error_string(from);
      return reading.leave_out(text("the rest of {}: it is damaged ({})", name, why ? as_text(why) : "?"), name);
    }
    if (++meter.files > meter.bounds.files)
      return reading.leave_out(text("the rest of {}: it holds more than {} files", name, meter.bounds.files), name);
    const bool is_plain = archive_format(from) == ARCHIVE_FORMAT_RAW;
    const char* path = archive_entry_pathname(entry);
    const std::string inner = is_plain || !path ? std::string{} : as_text(path);
    if (!is_plain) {
      if (archive_entry_filetype(entry) == AE_IFDIR) continue;
      if (climbs_out(inner) || archive_entry_filetype(entry) != AE_IFREG) {
        reading.leave_out(text("files in {} whose path leads out of it, or that are none", name), shorten(inner, 80));
        continue;
      }
      if (archive_entry_is_encrypted(entry)) {
        reading.leave_out(text("files in {} that are encrypted; unpack it with its password first", name), inner);
        continue;
      }
    }
    bool is_cut = false;
    Input input(is_plain ? name : last_part(inner), [&]() -> std::string_view {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      if (is_cut || meter.is_stopped) return {};
      // An empty block is none; the end says so itself.
      int got = ARCHIVE_OK;
      do got = archive_read_data_block(from, &block, &size, &offset);
      while (got == ARCHIVE_OK && size == 0);
      if (got != ARCHIVE_OK && got != ARCHIVE_WARN && got != ARCHIVE_EOF) {
        const char* why = archive_error_string(from);
        reading.leave_out(text("the rest of {}: it is damaged ({})", inner.empty() ? name : last_part(inner),
                               why ? as_text(why) : "?"),
                          name);
      }
      if (got != ARCHIVE_OK && got != ARCHIVE_WARN) return {};
      inflated += size;
      meter.inflated += size;
      is_cut =
          meter.inflated > meter.bounds.inflated || (inflated > kAnyRatio && inflated / meter.bounds.ratio > brought);
      if (is_cut) return {};
      if (meter.go_on && !meter.go_on(meter.inflated)) {
        meter.is_stopped = true;
        return {};
      }
      return {static_cast<const char*>(block), size};
    });
    if (!is_plain && is_archive(input.peek()))
      reading.leave_out(text("archives inside {}; unpack it and name them by themselves", name), inner);
    else read_file(input, reading);
    if (is_cut)
      return reading.leave_out(text("the rest of {}: it unpacks to far more than such an archive holds", name), inner);
    if (meter.is_stopped) return;
  }
}

void read_one(const std::string& path, Meter& meter, Reading& reading) {
  const Handle handle = new_handle();
  std::error_code error;
  const std::uint64_t size = fs::file_size(path, error);
  const std::string name = as_text(last_part(path));
  if (archive_read_open_filename(handle.get(), path.c_str(), kBlock) != ARCHIVE_OK) {
    const char* why = archive_error_string(handle.get());
    return reading.leave_out(text("{}: it does not open ({})", name, why ? as_text(why) : "?"), name);
  }
  read_entries(handle.get(), name, error ? 0 : size, meter, reading);
}

}  // namespace

Result<Done> read_path(const std::string& path, const Bounds& bounds, const GoOn& go_on, Reading& reading) {
  Meter meter{bounds, go_on};
  std::error_code error;
  if (fs::is_directory(path, error)) {
    std::vector<std::string> files;
    for (fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error), end;
         !error && at != end; at.increment(error)) {
      // Links may lead anywhere.
      if (!at->is_symlink(error) && at->is_regular_file(error)) files.push_back(at->path().string());
      if (static_cast<std::int64_t>(files.size()) > bounds.files) break;
    }
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      read_one(file, meter, reading);
      if (meter.is_stopped) break;
    }
    return Done{};
  }
  if (!fs::exists(path, error)) return unknown(text("The file {} is not there. Is the path right?", path));
  if (!fs::is_regular_file(path, error)) return invalid(text("{} is neither a file nor a folder.", path));
  read_one(path, meter, reading);
  return Done{};
}

void read_bytes(std::string_view name, std::string_view bytes, const Bounds& bounds, Reading& reading) {
  const GoOn always;
  Meter meter{bounds, always};
  const Handle handle = new_handle();
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    const char* why = archive_error_string(handle.get());
    return reading.leave_out(text("{}: it does not open ({})", name, why ? as_text(why) : "?"), name);
  }
  read_entries(handle.get(), std::string(name), bytes.size(), meter, reading);
}

}  // namespace kith::archives
