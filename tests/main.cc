#include <gtest/gtest.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  spdlog::set_level(spdlog::level::critical);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
