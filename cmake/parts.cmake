# Every library Kith is built from, as one interface target. The reason for each stands in docs/decisions/0001-parts.md.
find_package(Boost 1.81 REQUIRED COMPONENTS locale)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
find_package(prometheus-cpp REQUIRED COMPONENTS core)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(PARTS REQUIRED IMPORTED_TARGET sqlite3 libpq libsodium libcrypto libcurl zlib libdeflate libbrotlienc)
pkg_check_modules(MAIL REQUIRED IMPORTED_TARGET gmime-3.0 libxml-2.0)  # of platform/mail and platform/text alone
pkg_check_modules(UNICODE REQUIRED IMPORTED_TARGET libutf8proc icu-i18n)  # of platform/text and language/
pkg_check_modules(PICTURES REQUIRED IMPORTED_TARGET vips)  # of platform/files alone
find_library(STEMMER stemmer REQUIRED)
pkg_check_modules(EIGEN REQUIRED IMPORTED_TARGET eigen3)  # of reference/ alone
pkg_check_modules(PASSKEYS REQUIRED IMPORTED_TARGET libfido2)  # of platform/base alone
pkg_check_modules(CODES REQUIRED IMPORTED_TARGET libqrencode)  # of platform/html alone
pkg_check_modules(READERS REQUIRED IMPORTED_TARGET gmime-3.0 libarchive)  # of archives/ alone

add_library(kith_parts INTERFACE)
target_link_libraries(kith_parts INTERFACE PkgConfig::PARTS fmt::fmt spdlog::spdlog date::date-tz
                      prometheus-cpp::core Threads::Threads resolv)
target_compile_definitions(kith_parts INTERFACE SPDLOG_FMT_EXTERNAL BOOST_ASIO_NO_DEPRECATED)

# One static library from a folder: every .cc below it that is no test and no fuzzer.
function(kith_layer name folder)
  file(GLOB_RECURSE SOURCES CONFIGURE_DEPENDS ${folder}/*.cc)
  list(FILTER SOURCES EXCLUDE REGEX "_test\\.cc$|_fuzz\\.cc$")
  add_library(${name} STATIC ${SOURCES})
  add_dependencies(${name} embedded)
endfunction()
