#include "core/summary/pdf/objects.hpp"

#include <cstdint>
#include <utility>

#include "core/summary/pdf/deflate.hpp"
#include "core/summary/pdf/out.hpp"

namespace wijzer::pdf {
namespace {

/// Second line: bytes that tell programs that copy text to leave the file as it is.
constexpr std::string_view file_head = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

std::string stream(std::string_view entries, std::string_view bytes, bool is_packed) {
  const std::string packed = is_packed ? deflate(bytes) : std::string(bytes);
  Out out;
  out << "<<" << entries << (is_packed ? "/Filter/FlateDecode" : "") << "/Length " << packed.size()
      << ">>stream\n"
      << packed << "\nendstream";
  return out.take();
}

/// A row of the table of places: its kind in one byte, a place in three, an index in two.
void add_row(std::string& table, unsigned kind, std::size_t place, std::size_t index) {
  table += static_cast<char>(kind);
  for (const std::size_t part : {place >> 16U, place >> 8U, place, index >> 8U, index}) {
    table += static_cast<char>(static_cast<unsigned char>(part & 0xFFU));
  }
}

}  // namespace

int Objects::reserve() {
  objects_.emplace_back();
  return static_cast<int>(objects_.size());
}

int Objects::add(std::string value) {
  const int number = reserve();
  set(number, std::move(value));
  return number;
}

void Objects::set(int number, std::string value) {
  objects_[static_cast<std::size_t>(number) - 1].value = std::move(value);
}

int Objects::add_stream(std::string_view entries, std::string_view bytes, bool is_packed) {
  const int number = add(stream(entries, bytes, is_packed));
  objects_.back().is_stream = true;
  return number;
}

std::string Objects::file(int catalog, int about) const {
  Out out;
  out << file_head;
  std::string table;
  add_row(table, 0, 0, 0xFFFF);
  Out heads;
  Out bodies;
  std::size_t packed = 0;
  const auto write = [&out](std::size_t number, std::string_view value) {
    out << number << " 0 obj\n" << value << "\nendobj\n";
  };
  const std::size_t container = objects_.size() + 1;
  for (std::size_t i = 0; i < objects_.size(); ++i) {
    if (objects_[i].is_stream) {
      add_row(table, 1, out.size(), 0);
      write(i + 1, objects_[i].value);
    } else {
      add_row(table, 2, container, packed++);
      heads << i + 1 << ' ' << bodies.size() << ' ';
      bodies << objects_[i].value << '\n';
    }
  }
  add_row(table, 1, out.size(), 0);
  Out entries;
  entries << "/Type/ObjStm/N " << packed << "/First " << heads.size();
  heads << bodies.all();
  write(container, stream(entries.all(), heads.all(), true));
  const std::size_t start = out.size();
  add_row(table, 1, start, 0);
  Out about_table;
  about_table << "/Type/XRef/W[1 3 2]/Size " << container + 2 << "/Root " << Reference{catalog}
              << "/Info " << Reference{about};
  write(container + 1, stream(about_table.all(), table, true));
  out << "startxref\n" << start << "\n%%EOF\n";
  return out.take();
}

}  // namespace wijzer::pdf
