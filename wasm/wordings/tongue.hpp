#pragma once

namespace wijzer::wordings {

/// The languages in which an author reads findings. Those of the content are another matter.
enum class Tongue { Dutch, English };

}  // namespace wijzer::wordings
