#include <array>
#include <cstdint>

#include "workspace/exports.hpp"

namespace wijzer::workspace {
namespace {

/// CRC-32 of IEEE 802.3, the low bit first, as zip has it.
std::uint32_t checksum(std::string_view text) {
  std::uint32_t out = 0xffffffffU;
  for (const char letter : text) {
    out ^= static_cast<unsigned char>(letter);
    for (int bit = 0; bit < 8; ++bit) out = (out >> 1U) ^ ((out & 1U) != 0 ? 0xedb88320U : 0U);
  }
  return ~out;
}

/// The numbers of a header, the low byte first.
class LowFirst {
 public:
  LowFirst& two(std::size_t number) { return bytes(number, 2); }
  LowFirst& four(std::size_t number) { return bytes(number, 4); }
  LowFirst& text(std::string_view text) {
    out_ += text;
    return *this;
  }
  [[nodiscard]] const std::string& all() const { return out_; }

 private:
  LowFirst& bytes(std::size_t number, int count) {
    for (int i = 0; i < count; ++i) {
      out_ += static_cast<char>(static_cast<unsigned char>(number & 0xffU));
      number >>= 8U;
    }
    return *this;
  }

  std::string out_;
};

constexpr std::size_t version_needed = 20;
/// Bit 11: the name is UTF-8.
constexpr std::size_t flags = 1U << 11U;
constexpr std::size_t first_day = (1U << 5U) | 1U;

/// What both headers of a file hold, from the version that is needed on.
void common_part(LowFirst& header, const SourceFile& file) {
  header.two(version_needed).two(flags).two(0).two(0).two(first_day);
  header.four(checksum(file.text)).four(file.text.size()).four(file.text.size());
  header.two(file.path.size()).two(0);
}

}  // namespace

std::string zip_of(const std::vector<SourceFile>& files) {
  LowFirst archive;
  LowFirst directory;
  for (const SourceFile& file : files) {
    const std::size_t offset = archive.all().size();
    archive.four(0x04034b50);
    common_part(archive, file);
    archive.text(file.path).text(file.text);
    directory.four(0x02014b50).two(version_needed);
    common_part(directory, file);
    directory.two(0).two(0).two(0).four(0).four(offset).text(file.path);
  }
  const std::size_t begin = archive.all().size();
  archive.text(directory.all()).four(0x06054b50).two(0).two(0);
  archive.two(files.size()).two(files.size()).four(directory.all().size()).four(begin).two(0);
  return archive.all();
}

}  // namespace wijzer::workspace
