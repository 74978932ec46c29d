#include "platform/html/code.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

namespace kith {

std::string code_of(const std::string& words) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(words.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
  if (!code) return {};
  const int side = code->width + 8;
  std::string path;
  for (int y = 0; y < code->width; ++y)
    for (int x = 0; x < code->width; ++x)
      if (code->data[y * code->width + x] & 1) path += fmt::format("M{} {}h1v1h-1z", x + 4, y + 4);
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\" shape-rendering=\"crispEdges\"><path "
      "fill=\"#fff\" d=\"M0 "
      "0h{0}v{0}H0z\"/><path fill=\"#211E2E\" d=\"{1}\"/></svg>",
      side, path);
}

}  // namespace kith
