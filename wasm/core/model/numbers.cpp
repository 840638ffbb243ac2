#include "core/model/numbers.hpp"

namespace wijzer {

void NumbersHolder::hold(Numbers numbers) {
  *this = NumbersHolder{};
  held_ = new Numbers(std::move(numbers));
}

const Numbers& NumbersHolder::operator*() const {
  static const Numbers none;
  return held_ == nullptr ? none : *held_;
}

const Numbers* NumbersHolder::copied(const Numbers* numbers) {
  return numbers == nullptr ? nullptr : new Numbers(*numbers);
}

[[gnu::noinline]] void NumbersHolder::free_held() {
  delete held_;
  held_ = nullptr;
}

}  // namespace wijzer
