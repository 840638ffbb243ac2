#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijzer::pdf {

/// The objects of a file, numbered from 1, and how they are written down: those that are no streams
/// packed together, with a packed table of where each stands.
/// Source: PDF 32000-1:2008, 7.5.
class Objects {
 public:
  /// A number for what is set later, so that others can refer to it now.
  int reserve();
  int add(std::string value);
  void set(int number, std::string value);
  /// @param entries  Of its dictionary, beside its length and how it is packed.
  int add_stream(std::string_view entries, std::string_view bytes, bool is_packed = true);

  /// @param catalog  The number of the object with everything.
  [[nodiscard]] std::string file(int catalog, int about) const;

 private:
  struct Object {
    std::string value;
    bool is_stream = false;
  };
  std::vector<Object> objects_;
};

}  // namespace wijzer::pdf
