#include "core/bundle/write_bundle.hpp"

#include <cstdint>

#include "core/bundle/fields.hpp"
#include "core/bundle/format.hpp"
#include "core/bundle/writer.hpp"

namespace wijzer {
namespace bundle {
namespace {

void add_number(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 255U);
}

}  // namespace
}  // namespace bundle

std::string bundle::with_heads(const std::vector<std::string>& bodies) {
  std::string out;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const auto owner = static_cast<std::size_t>(owner_of(static_cast<PartKind>(i)));
    out += part_mark;
    out += static_cast<char>(i);
    add_number(out, bundle_format);
    add_number(out, i == 0 ? 0 : checksum_of(bodies[owner]));
    add_number(out, static_cast<std::uint32_t>(bodies[i].size()));
    add_number(out, checksum_of(bodies[i]));
    out += bodies[i];
  }
  return out;
}

std::string write_bundle(Content content, const std::vector<bool>& terms_now) {
  using namespace bundle;
  Writer writer(content, terms_now);
  std::vector<std::string> bodies(part_kinds);
  for (const std::size_t i : {0U, 2U}) {
    if (i > 0) writer.begin_rest();
    fields(writer, content);
    bodies[i] = writer.take_rules();
    bodies[i + 1] = writer.take_texts();
  }
  return with_heads(bodies);
}

}  // namespace wijzer
