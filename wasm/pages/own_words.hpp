#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wijzer::pages {

/// Marks words of the language that the content was written in, on a page in another one, so that a
/// screen reader says them with the right voice. What stands in an element with a language of its
/// own stays as it is, and so does what is no text to read.
///
/// @param html      A whole page, as make_pages() writes it.
/// @param words     As they stand in texts; a capital at their beginning makes no difference, and
///                  of two that fit the longer one counts.
/// @param language  That of the words.
[[nodiscard]] std::string mark_own_words(std::string_view html,
                                         const std::vector<std::string>& words,
                                         std::string_view language);

}  // namespace wijzer::pages
