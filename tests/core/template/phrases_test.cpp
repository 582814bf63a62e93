// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/phrases.hpp>
#include <string>

#include "catch.hpp"

using namespace heliograph::template_;

namespace {

const Hits& of(const std::array<Hits, topics>& hits, Topic topic) { return hits[static_cast<std::size_t>(topic)]; }

}  // namespace

TEST_CASE("a phrase is found at any place among eight bytes, at the start of a word only", "[template]") {
  for (std::size_t letters = 0; letters < 20; ++letters) {
    for (const std::string& before : {std::string(letters, '.'), std::string(letters, '.') + "é", std::string(letters, '.') + "한"}) {
      CHECK(of(find_phrases(before + "Discount"), Topic::promotion).first == "Discount");
      CHECK(of(find_phrases(before + "50% off now"), Topic::promotion).first == "% off");
      CHECK(of(find_phrases(before + "오늘 할인 합니다"), Topic::promotion).first == "할인");
      CHECK(of(find_phrases(before + "el"), Topic::spanish).count == 1);
      CHECK(of(find_phrases(before + "el El EL."), Topic::spanish).count == 3);
      CHECK(of(find_phrases(before + "elé"), Topic::spanish).count == 1);
      CHECK(of(find_phrases(before + "ela el2 xel 2el"), Topic::spanish).count == 0);
      CHECK(of(find_phrases(before + "xdiscount discountx"), Topic::promotion).count == 0);
    }
  }
}

TEST_CASE("phrases are read up to a bound, where a text ends as anywhere else", "[template]") {
  const std::string long_text(4090, ' ');
  CHECK(of(find_phrases(long_text + "coupon"), Topic::promotion).count == 1);
  CHECK(of(find_phrases(long_text + "couponx"), Topic::promotion).count == 1);
  CHECK(of(find_phrases(long_text + " coupon"), Topic::promotion).count == 0);
}
