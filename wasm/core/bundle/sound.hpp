#pragma once

#include "core/model/content.hpp"

namespace wijzer::bundle {

/// Whether content of which every index lies in its list, as the reader sees to, can also be
/// evaluated and asked: no condition leads back to itself, each looks only at what it may (see
/// ConditionUse), and what has a day or options is a question for them. The loader reports the same
/// of JSON, one by one.
[[nodiscard]] bool is_sound(const Content& content);

}  // namespace wijzer::bundle
