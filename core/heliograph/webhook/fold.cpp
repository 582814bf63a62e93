// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/utf8.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/webhook/fold.hpp>
#include <iterator>

namespace heliograph::webhook {

namespace {

/// Capitals from `first` to `last`: the small letter is `step` further, or, where `step` is 0, capitals and small letters
/// take turns, a capital first.
struct Capitals {
  char32_t first;
  char32_t last;
  std::int32_t step;
};

constexpr Capitals capitals[] = {
    {'A', 'Z', 32},         {0xC0, 0xD6, 32},       {0xD8, 0xDE, 32},      {0x100, 0x12F, 0},      {0x132, 0x137, 0},
    {0x139, 0x148, 0},      {0x14A, 0x177, 0},      {0x178, 0x178, -121},  {0x179, 0x17E, 0},      {0x1A0, 0x1A1, 0},
    {0x1AF, 0x1B0, 0},      {0x1CD, 0x1DC, 0},      {0x1DE, 0x1EF, 0},     {0x1F8, 0x21F, 0},      {0x222, 0x233, 0},
    {0x386, 0x386, 38},     {0x388, 0x38A, 37},     {0x38C, 0x38C, 64},    {0x38E, 0x38F, 63},     {0x391, 0x3A1, 32},
    {0x3A3, 0x3AB, 32},     {0x3C2, 0x3C2, 1},      {0x400, 0x40F, 80},    {0x410, 0x42F, 32},     {0x460, 0x481, 0},
    {0x48A, 0x4BF, 0},      {0x4C0, 0x4C0, 15},     {0x4C1, 0x4CE, 0},     {0x4D0, 0x52F, 0},      {0x531, 0x556, 48},
    {0x10A0, 0x10C5, 7264}, {0x1C90, 0x1CBA, -3008}, {0x1E00, 0x1E95, 0},  {0x1EA0, 0x1EFF, 0},
};

/// What the letters of `base` become with `mark` after them, each at the same place of `composed`.
struct Compositions {
  char32_t mark;
  std::u16string_view base;
  std::u16string_view composed;
};

constexpr Compositions compositions[] = {
    {0x300, u"aeinouwyâêôüăēōơư", u"àèìǹòùẁỳầềồǜằḕṑờừ"},
    {0x301, u"aceiklmnoprsuwyzâåæçêïôõøüăēōũơưгк", u"áćéíḱĺḿńóṕŕśúẃýźấǻǽḉếḯốṍǿǘắḗṓṹớứѓќ"},
    {0x302, u"aceghijosuwyzạẹọ", u"âĉêĝĥîĵôŝûŵŷẑậệộ"},
    {0x303, u"aeinouvyâêôăơư", u"ãẽĩñõũṽỹẫễỗẵỡữ"},
    {0x304, u"aegiouyõöüиу", u"āēḡīōūȳȭȫǖӣӯ"},
    {0x306, u"aegiouаеиуạ", u"ăĕğĭŏŭӑӗйўặ"},
    {0x307, u"abcdefghmnoprstwxyz", u"ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"},
    {0x308, u"aehiotuwxyιυеі", u"äëḧïöẗüẅẍÿϊϋёї"},
    {0x309, u"aeiouyâêôăơư", u"ảẻỉỏủỷẩểổẳởử"},
    {0x30A, u"au", u"åů"},
    {0x30B, u"ou", u"őű"},
    {0x30C, u"acdeghijklnorstuzü", u"ǎčďěǧȟǐǰǩľňǒřšťǔžǚ"},
    {0x31B, u"ou", u"ơư"},
    {0x323, u"abdehiklmnorstuvwyzơư", u"ạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓợự"},
    {0x326, u"st", u"șț"},
    {0x327, u"cdeghklnrst", u"çḑȩģḩķļņŗşţ"},
    {0x328, u"aeiou", u"ąęįǫų"},
};

static_assert(std::all_of(std::begin(compositions), std::end(compositions),
                          [](const Compositions& row) { return row.base.size() == row.composed.size(); }));

constexpr char32_t dot_above = 0x307;
constexpr char32_t acute = 0x301;
constexpr char32_t sharp_s = 0xDF;
constexpr std::u32string_view stressed = U"άέήίόύώΐΰ";
constexpr std::u32string_view unstressed = U"αεηιουωϊϋ";

char32_t small_letter(char32_t value) {
  const auto* row = std::lower_bound(std::begin(capitals), std::end(capitals), value,
                                     [](const Capitals& entry, char32_t wanted) { return entry.last < wanted; });
  if (row == std::end(capitals) || value < row->first) return value;
  if (row->step == 0) return (value - row->first) % 2 == 0 ? value + 1 : value;
  return static_cast<char32_t>(static_cast<std::int32_t>(value) + row->step);
}

/// One character as it is compared.
char32_t plain(char32_t value) {
  if (value >= 0xFF01 && value <= 0xFF5E) value -= 0xFF00 - 0x20;
  if (value == 0x130 || value == 0x131) return 'i';
  if (value == 0x2018 || value == 0x2019 || value == 0x2BC) return '\'';
  if (value == 0x1E9E) return sharp_s;
  value = small_letter(value);
  const std::size_t at = stressed.find(value);
  return at == std::u32string_view::npos ? value : unstressed[at];
}

/// The Hangul syllable of two jamo, or of a syllable and a last jamo; 0 when they make none.
char32_t syllable(char32_t first, char32_t second) {
  constexpr char32_t base = 0xAC00;
  constexpr char32_t vowels = 21;
  constexpr char32_t ends = 28;
  if (first >= 0x1100 && first <= 0x1112 && second >= 0x1161 && second <= 0x1175) {
    return base + ((first - 0x1100) * vowels + (second - 0x1161)) * ends;
  }
  const bool is_open = first >= base && first <= 0xD7A3 && (first - base) % ends == 0;
  return is_open && second > 0x11A7 && second <= 0x11C2 ? first + (second - 0x11A7) : 0;
}

/// What `mark` makes of the letter before it; 0 when it stays by itself.
char32_t composed(char32_t letter, char32_t mark) {
  if (mark < 0x300) return 0;
  if (mark >= 0x1100) return syllable(letter, mark);
  if (mark == dot_above && letter == 'i') return letter;
  if (mark == acute && unstressed.find(letter) != std::u32string_view::npos) return letter;
  for (const Compositions& row : compositions) {
    if (row.mark != mark) continue;
    const std::size_t at = letter > 0xFFFF ? std::u16string_view::npos : row.base.find(static_cast<char16_t>(letter));
    return at == std::u16string_view::npos ? 0 : row.composed[at];
  }
  return 0;
}

bool is_skin_tone(char32_t value) { return value >= 0x1F3FB && value <= 0x1F3FF; }

bool is_around(char32_t value) { return value == ' ' || text::is_punctuation(value); }

void append(std::u32string& folded, char32_t value) {
  if (value == sharp_s) {
    folded += U"ss";
    return;
  }
  const char32_t joined = folded.empty() ? 0 : composed(folded.back(), value);
  if (joined != 0) {
    folded.back() = joined;
  } else {
    folded.push_back(value);
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::u32string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    at += point.length;
    if (text::is_invisible(point.value) || is_skin_tone(point.value)) continue;
    if (!text::is_space(point.value)) {
      append(folded, plain(point.value));
    } else if (!folded.empty() && folded.back() != ' ') {
      folded.push_back(' ');
    }
  }
  const auto last = std::find_if_not(folded.rbegin(), folded.rend(), is_around).base();
  const auto first = std::find_if_not(folded.begin(), last, is_around);
  std::string result;
  result.reserve(text.size());
  for (auto value = first; value != last; ++value) base::append_utf8(result, *value);
  return result;
}

}  // namespace heliograph::webhook
