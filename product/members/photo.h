#pragma once
// A member's photo, which stands in for their mark: a square, made anew from what they brought.

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::members {

constexpr int kPhoto_px = 176;  // twice what a page shows
constexpr std::size_t kPhotoMost_bytes = 10u << 20, kAltMost = 200;

struct Photo {
  std::string webp, avif;
  std::string alt;  // what can be seen on it, if its owner says
};

Result<Done> put_photo(Act& act, const Member& me, const Photo& photo);
Result<Done> describe_photo(Act& act, const Member& me, std::string_view alt);
void remove_photo(Act& act, const Member& me);

// In one of its two formats; nothing when there is none of that version.
std::optional<std::string> load_photo(sql::Session& sql, MemberId member, std::int64_t version, bool as_avif);
std::string photo_alt(sql::Session& sql, MemberId member);

}  // namespace kith::members
