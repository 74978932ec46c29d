// Pictures: read within bounds, and made anew without what was hidden in them.

#include "platform/files/picture.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "platform/base/bytes.h"
#include "platform/files/file.h"
#include "tests/pictures.h"

namespace kith::test {
namespace {

std::string bytes_of(std::string_view encoded) { return *from_base64url(encoded); }

TEST(Picture, IsKnownByItsFirstBytesAndNotByItsName) {
  EXPECT_EQ(type_by_content(bytes_of(kJpeg)), "image/jpeg");
  EXPECT_EQ(type_by_content(bytes_of(kPng)), "image/png");
  EXPECT_EQ(type_by_content(bytes_of(kAvif)), "image/avif");
  EXPECT_EQ(type_by_content("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "application/octet-stream");
  EXPECT_FALSE(is_picture("image/svg+xml"));
  EXPECT_FALSE(is_picture("image/gif"));
}

TEST(Picture, LosesWhereItWasTakenAndIsTurnedUpright) {
  const std::string photo = bytes_of(kJpeg);
  ASSERT_NE(photo.find("SecretCamera"), std::string::npos);
  const auto small = shrink_picture(photo, 1200);
  ASSERT_TRUE(small) << small.error().text;
  EXPECT_EQ(type_by_content(*small), "image/webp");
  EXPECT_EQ(small->find("SecretCamera"), std::string::npos);
  EXPECT_LT(small->size(), 400u) << "8 by 16 now, and not enlarged";
}

TEST(Picture, BecomesASquareInTwoFormats) {
  for (const std::string_view encoded : {kJpeg, kPng}) {
    const auto square = square_picture(bytes_of(encoded), 88);
    ASSERT_TRUE(square) << square.error().text;
    EXPECT_EQ(type_by_content(square->webp), "image/webp");
    EXPECT_EQ(type_by_content(square->avif), "image/avif");
  }
}

TEST(Picture, IsRefusedWithAReasonWhenItIsNone) {
  const auto why = [](const std::string& bytes) {
    const auto made = square_picture(bytes, 88);
    return made ? std::string("it was taken") : made.error().text;
  };
  EXPECT_EQ(why(bytes_of(kMovingWebp)), "This picture moves. Take a still one.");
  EXPECT_EQ(why(bytes_of(kThin)), "This picture is too narrow for a photo. Choose one that is nearer to a square.")
      << "made as high as a photo it would be 35,200 pixels wide, and a longer one all of the memory";
  EXPECT_TRUE(shrink_picture(bytes_of(kThin), 640)) << "with a message it may be as narrow as it likes";
  const std::string unreadable = "This picture cannot be read. Take a still JPEG, PNG or WebP.";
  EXPECT_EQ(why(""), unreadable);
  EXPECT_EQ(why(bytes_of(kAvif)), unreadable) << "its head need not say how large it is";
  EXPECT_EQ(why("GIF89a" + std::string(400, 'x')), unreadable);
  EXPECT_EQ(why("<svg xmlns='http://www.w3.org/2000/svg'/>"), unreadable);
  const std::string jpeg = bytes_of(kJpeg), png = bytes_of(kPng);
  EXPECT_EQ(why(jpeg.substr(0, 300)), unreadable) << "cut off in its head";
  EXPECT_EQ(why(png.substr(0, 60)), unreadable) << "cut off in its pixels";
  EXPECT_EQ(why("\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>"), unreadable) << "one passing for another";
}

TEST(Picture, IsRefusedByItsHeadWhenItWouldFillTheMemory) {
  // As many pixels as its head can say, none of them there: only the head is read.
  std::string png = bytes_of(kPng);
  const std::string side = {'\x00', '\x00', '\xff', '\xff'};
  png.replace(16, 8, side + side);
  const std::uint32_t sum = static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(png.data()) + 12, 17));
  for (int i = 0; i < 4; ++i) png[29 + i] = static_cast<char>(sum >> (24 - 8 * i));
  const auto made = shrink_picture(png, 1200);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().text, "This picture has 4294 million pixels; 50 million is the most.");
}

}  // namespace
}  // namespace kith::test
