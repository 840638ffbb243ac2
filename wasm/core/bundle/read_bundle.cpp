#include "core/bundle/read_bundle.hpp"

#include <array>
#include <optional>

#include "core/bundle/fields.hpp"
#include "core/bundle/format.hpp"
#include "core/bundle/reader.hpp"
#include "core/bundle/sound.hpp"

namespace wijzer {
namespace bundle {
namespace {

constexpr const char* not_one =
    "this is no bundle; make one with \"wijzer bundle CONTENT -o FILE\"";
constexpr const char* other_version =
    "this bundle was made by another version of the program; make it anew";
constexpr const char* damaged = "this bundle is damaged; fetch it again, or make it anew";
constexpr const char* mixed =
    "these parts of bundles do not belong together; make all of them from the same content";
constexpr const char* part_missing = "a part of this bundle is not there; fetch all of it";

struct PartRead {
  std::uint32_t of = 0;
  std::uint32_t checksum = 0;
  std::string_view body;
  bool is_here = false;
};
using Parts = std::array<PartRead, part_kinds>;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 4; i > 0; --i) {
    out = out << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return out;
}

/// @return What is wrong, or null. Of several parts of a kind the last one counts.
const char* take_apart(std::string_view bytes, Parts& parts) {
  for (bool begun = false; !bytes.empty() || !begun; begun = true) {
    if (!bytes.starts_with(part_mark)) return begun ? damaged : not_one;
    if (bytes.size() < head_size) return damaged;
    if (number_at(bytes, 3) != bundle_format) return other_version;
    const auto kind = static_cast<unsigned char>(bytes[2]);
    const std::uint32_t length = number_at(bytes, 11);
    if (kind >= part_kinds || length > bytes.size() - head_size) return damaged;
    const PartRead part{number_at(bytes, 7), number_at(bytes, 15), bytes.substr(head_size, length),
                        true};
    if (checksum_of(part.body) != part.checksum) return damaged;
    parts[kind] = part;
    bytes.remove_prefix(head_size + length);
  }
  return nullptr;
}

const char* belong_together(const Parts& parts) {
  for (std::size_t i = 0; i < part_kinds; ++i) {
    const PartRead& owner = parts[static_cast<std::size_t>(owner_of(static_cast<PartKind>(i)))];
    // The rest may be absent, but not half of it.
    if (!parts[i].is_here && (i < 2 || parts[i ^ 1U].is_here)) return part_missing;
    const std::uint32_t of = i == 0 ? 0 : owner.checksum;
    if (parts[i].is_here && parts[i].of != of) return mixed;
  }
  return nullptr;
}

const char* read_parts(const Parts& parts, Content& content) {
  Reader reader(content);
  for (std::size_t i = 0; i < part_kinds && parts[i].is_here; i += 2) {
    reader.begin(i == 0, parts[i].body, parts[i + 1].body);
    fields(reader, content);
    if (!reader.done()) return damaged;
    // The rest looks into what the first round brought.
    if (i == 0 && !is_sound(content)) return damaged;
    content.only_asks = i == 0;
  }
  return nullptr;
}

}  // namespace
}  // namespace bundle

BundleRead read_bundle(std::string_view bytes) {
  BundleRead out;
  bundle::Parts parts;
  const char* problem = bundle::take_apart(bytes, parts);
  if (problem == nullptr) problem = bundle::belong_together(parts);
  if (problem == nullptr) problem = bundle::read_parts(parts, out.content);
  if (problem != nullptr) out.problem = problem;
  return out;
}

}  // namespace wijzer
