#pragma once
// Everything of a member, to take along: as JSON for programs, as a page for people.

#include <boost/json/object.hpp>
#include <string>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::leaving {

constexpr std::int64_t kFilesMost_bytes = 50 << 20;  // of files that are in it; further ones are named

// What they wrote, got, brought and chose. Secrets (tokens, fingerprints) are not in it. Times are ISO 8601 in UTC.
enum class Files { kWhole, kNames };
boost::json::object everything(sql::Session& sql, const Member& member, const Rules& rules, Instant now,
                               Files files = Files::kWhole);
// The same to be read: one file without anything from elsewhere.
std::string as_document(const boost::json::object& everything);

}  // namespace kith::leaving
