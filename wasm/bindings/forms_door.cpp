#include "bindings/door.hpp"
#include "bindings/forms.hpp"

namespace wijzer::api {
namespace {

Forms& instance() {
  static Forms only;
  return only;
}

}  // namespace

// cppcheck-suppress passedByValue ; the engine, which has the same door, keeps what it is given
std::string load(std::string_view bytes) { return instance().load(bytes); }

std::string call(std::string_view bytes) { return instance().call(bytes); }

}  // namespace wijzer::api
