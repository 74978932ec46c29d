#include "platform/files/picture.h"

#include <vips/vips.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "platform/files/file.h"
#include "platform/text/text.h"

namespace kith {
namespace {

constexpr int kLongestForSquare = 8;                                  // times the shorter side
constexpr int kWebpQuality = 80, kAvifQuality = 55, kAvifEffort = 2;  // effort: 0 to 9, the time it may take

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

// libvips once for the program: none of its readers but three: what an AVIF says of its size need not be so, and is
// found out too late, nothing kept, no threads of its own.
bool start_vips() {
  static const bool is_started = [] {
    if (VIPS_INIT("kith") != 0) return false;
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const char* reader : {"VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"})
      vips_operation_block_set(reader, FALSE);
    // What is wrong with a stranger's file is told to them, not to the log.
    g_log_set_handler(
        "VIPS", G_LOG_LEVEL_MASK, [](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    return true;
  }();
  return is_started;
}

// One decoder at work bounds what all of them need together.
std::mutex& turn() {
  static std::mutex mutex;
  return mutex;
}

Error not_readable() {
  vips_error_clear();
  return invalid(std::string(text("This picture cannot be read. Take a still JPEG, PNG or WebP.")), "file");
}

// The header alone is read.
Result<Done> check_picture(std::string_view bytes) {
  if (!is_picture(type_by_content(bytes)) || !start_vips()) return not_readable();
  const Image header(vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr));
  if (!header) return not_readable();
  if (vips_image_get_n_pages(header.get()) > 1)
    return invalid(std::string(text("This picture moves. Take a still one.")), "file");
  const std::int64_t pixels =
      std::int64_t{vips_image_get_width(header.get())} * std::int64_t{vips_image_get_height(header.get())};
  if (pixels > kPixelsMost)
    return invalid(text("This picture has {} million pixels; {} million is the most.", pixels / 1'000'000,
                        kPixelsMost / 1'000'000),
                   "file");
  return Done{};
}

Result<Image> thumbnail(std::string_view bytes, int width, VipsSize size, VipsInteresting crop) {
  (void)TRY(check_picture(bytes));
  VipsImage* image = nullptr;
  const int failed =
      vips_thumbnail_buffer(const_cast<char*>(bytes.data()), bytes.size(), &image, width, "height", width, "size", size,
                            "crop", crop, "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
  if (failed) return not_readable();
  // Into memory, so that each encoder reads the same pixels.
  Image lazy(image), pixels(vips_image_copy_memory(lazy.get()));
  if (!pixels) return not_readable();
  // By hand: an encoder's own "strip" leaves some of it (libvips 8.14).
  char** fields = vips_image_get_fields(pixels.get());
  for (char** field = fields; field && *field; ++field)
    if (vips_image_get_typeof(pixels.get(), *field) != 0) vips_image_remove(pixels.get(), *field);
  g_strfreev(fields);
  return pixels;
}

std::string taken(void* buffer, std::size_t size) {
  std::string bytes(static_cast<const char*>(buffer), size);
  g_free(buffer);
  return bytes;
}

Result<std::string> as_webp(VipsImage* image) {
  void* buffer = nullptr;
  std::size_t size = 0;
  if (vips_webpsave_buffer(image, &buffer, &size, "Q", kWebpQuality, "strip", TRUE, nullptr)) return not_readable();
  return taken(buffer, size);
}

Result<std::string> as_avif(VipsImage* image) {
  void* buffer = nullptr;
  std::size_t size = 0;
  if (vips_heifsave_buffer(image, &buffer, &size, "Q", kAvifQuality, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1,
                           "effort", kAvifEffort, "strip", TRUE, nullptr))
    return not_readable();
  return taken(buffer, size);
}

}  // namespace

Result<std::string> shrink_picture(std::string_view bytes, int longest) {
  std::lock_guard lock(turn());
  const Image image = TRY(thumbnail(bytes, longest, VIPS_SIZE_DOWN, VIPS_INTERESTING_NONE));
  return as_webp(image.get());
}

Result<SquarePicture> square_picture(std::string_view bytes, int side) {
  std::lock_guard lock(turn());
  // The short side grows to `side` before the rest is cut off, and the long one with it.
  (void)TRY(check_picture(bytes));
  const Image header(vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr));
  if (!header) return not_readable();
  const auto [shorter, longer] = std::minmax({vips_image_get_width(header.get()), vips_image_get_height(header.get())});
  if (longer > kLongestForSquare * shorter)
    return invalid(std::string(text("This picture is too narrow for a photo. Choose one that is nearer to a square.")),
                   "file");
  const Image image = TRY(thumbnail(bytes, side, VIPS_SIZE_BOTH, VIPS_INTERESTING_CENTRE));
  std::string webp = TRY(as_webp(image.get()));
  std::string avif = TRY(as_avif(image.get()));
  return SquarePicture{std::move(webp), std::move(avif)};
}

}  // namespace kith
