#include "core/load/letters.hpp"
#include "core/load/load_parts.hpp"

namespace wijzer {

QuestionsLeft read_questions_left(const Json& json, std::size_t questions) {
  if (const std::string* text = json.string()) return QuestionsLeft{0, from_letters(*text)};
  const std::int64_t* most = json.integer();
  // Nobody is asked more questions than there are; below 0 it is a huge number.
  if (most == nullptr || static_cast<std::uint64_t>(*most) > questions) return {};
  return QuestionsLeft{static_cast<std::uint32_t>(*most), {}};
}

}  // namespace wijzer
