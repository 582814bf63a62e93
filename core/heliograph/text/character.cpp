// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/text/character.hpp>
#include <iterator>

namespace heliograph::text {

namespace {

struct Block {
  char32_t first;
  char32_t last;
  Script script;
};

/// Sorted. Digits and punctuation inside a script's block are left out where they would matter.
constexpr Block blocks[] = {
    {0x41, 0x5A, Script::latin},        {0x61, 0x7A, Script::latin},          {0xAA, 0xAA, Script::latin},
    {0xBA, 0xBA, Script::latin},        {0xC0, 0xD6, Script::latin},          {0xD8, 0xF6, Script::latin},
    {0xF8, 0x2AF, Script::latin},       {0x370, 0x37D, Script::greek},        {0x37F, 0x386, Script::greek},
    {0x388, 0x3FF, Script::greek},      {0x400, 0x52F, Script::cyrillic},     {0x531, 0x556, Script::armenian},
    {0x561, 0x588, Script::armenian},   {0x591, 0x5BD, Script::hebrew},       {0x5BF, 0x5F2, Script::hebrew},
    {0x620, 0x65F, Script::arabic},     {0x66E, 0x6D3, Script::arabic},       {0x6D5, 0x6EF, Script::arabic},
    {0x6FA, 0x6FF, Script::arabic},     {0x750, 0x77F, Script::arabic},       {0x8A0, 0x8FF, Script::arabic},
    {0x900, 0x963, Script::devanagari}, {0x971, 0x97F, Script::devanagari},   {0x980, 0x9FF, Script::bengali},
    {0xA00, 0xA7F, Script::gurmukhi},   {0xA80, 0xAFF, Script::gujarati},     {0xB00, 0xB7F, Script::odia},
    {0xB80, 0xBFF, Script::tamil},      {0xC00, 0xC7F, Script::telugu},       {0xC80, 0xCFF, Script::kannada},
    {0xD00, 0xD7F, Script::malayalam},  {0xD80, 0xDF3, Script::sinhala},      {0xE01, 0xE3A, Script::thai},
    {0xE40, 0xE4E, Script::thai},       {0xE81, 0xECD, Script::lao},          {0xEDC, 0xEDF, Script::lao},
    {0x1000, 0x109F, Script::myanmar},  {0x10A0, 0x10FF, Script::georgian},   {0x1100, 0x11FF, Script::hangul},
    {0x1200, 0x139F, Script::ethiopic}, {0x1780, 0x17D3, Script::khmer},      {0x1C80, 0x1C8F, Script::cyrillic},
    {0x1C90, 0x1CBF, Script::georgian}, {0x1E00, 0x1EFF, Script::latin},      {0x1F00, 0x1FFF, Script::greek},
    {0x2C60, 0x2C7F, Script::latin},    {0x2D00, 0x2D2F, Script::georgian},   {0x2D80, 0x2DDF, Script::ethiopic},
    {0x2DE0, 0x2DFF, Script::cyrillic}, {0x3005, 0x3007, Script::han},        {0x3041, 0x309F, Script::hiragana},
    {0x30A1, 0x30FF, Script::katakana}, {0x3131, 0x318E, Script::hangul},     {0x31F0, 0x31FF, Script::katakana},
    {0x3400, 0x4DBF, Script::han},      {0x4E00, 0x9FFF, Script::han},        {0xA640, 0xA69F, Script::cyrillic},
    {0xA722, 0xA7FF, Script::latin},    {0xA8E0, 0xA8FF, Script::devanagari}, {0xA9E0, 0xA9FE, Script::myanmar},
    {0xAA60, 0xAA7F, Script::myanmar},  {0xAB30, 0xAB6F, Script::latin},      {0xAC00, 0xD7FF, Script::hangul},
    {0xF900, 0xFAFF, Script::han},      {0xFB00, 0xFB06, Script::latin},      {0xFB13, 0xFB17, Script::armenian},
    {0xFB1D, 0xFB4F, Script::hebrew},   {0xFB50, 0xFD3D, Script::arabic},     {0xFD50, 0xFDFF, Script::arabic},
    {0xFE70, 0xFEFC, Script::arabic},   {0xFF21, 0xFF3A, Script::latin},      {0xFF41, 0xFF5A, Script::latin},
    {0xFF66, 0xFF9F, Script::katakana}, {0xFFA1, 0xFFDC, Script::hangul},     {0x20000, 0x3FFFF, Script::han},
};

/// Digits outside ASCII and the marks that follow letters of any script.
constexpr char32_t other_word_ranges[][2] = {
    {0x300, 0x36F}, {0x660, 0x669}, {0x6F0, 0x6F9}, {0x966, 0x96F}, {0xE50, 0xE59}, {0xED0, 0xED9}, {0xFF10, 0xFF19},
};

constexpr char32_t invisible_ranges[][2] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xE0000, 0xE0FFF},
};

constexpr char32_t punctuation_ranges[][2] = {
    {0x21, 0x2F},     {0x3A, 0x40},     {0x5B, 0x60},     {0x7B, 0x7E},     {0xA1, 0xA1},     {0xA7, 0xA7},
    {0xAB, 0xAB},     {0xB6, 0xB7},     {0xBB, 0xBB},     {0xBF, 0xBF},     {0x37E, 0x37E},   {0x387, 0x387},
    {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x5F3, 0x5F4},   {0x609, 0x60D},   {0x61B, 0x61B},
    {0x61E, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0x970, 0x970},   {0xDF4, 0xDF4},
    {0xE4F, 0xE4F},   {0xE5A, 0xE5B},   {0x104A, 0x104F}, {0x10FB, 0x10FB}, {0x1360, 0x1368}, {0x17D4, 0x17DA},
    {0x2010, 0x2027}, {0x2030, 0x205E}, {0x2E00, 0x2E5D}, {0x3001, 0x3003}, {0x3008, 0x3011}, {0x3014, 0x301F},
    {0x30FB, 0x30FB}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6B}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40},
    {0xFF5B, 0xFF65},
};

template <std::size_t Count>
bool in_ranges(const char32_t (&ranges)[Count][2], char32_t value) {
  const auto* range = std::lower_bound(std::begin(ranges), std::end(ranges), value,
                                       [](const char32_t(&entry)[2], char32_t wanted) { return entry[1] < wanted; });
  return range != std::end(ranges) && (*range)[0] <= value;
}

}  // namespace

Script detail::script_beyond_ascii(char32_t value) {
  if (value >= 0xAC00 && value <= 0xD7FF) return Script::hangul;  // most letters beyond Latin are these
  if (value >= 0x4E00 && value <= 0x9FFF) return Script::han;
  const auto* block = std::lower_bound(std::begin(blocks), std::end(blocks), value,
                                       [](const Block& entry, char32_t wanted) { return entry.last < wanted; });
  return block != std::end(blocks) && block->first <= value ? block->script : Script::common;
}

bool detail::is_invisible_beyond_ascii(char32_t value) {
  const bool is_between = value > 0x3164 && value < 0xFE00;  // where no range lies
  return !is_between && in_ranges(invisible_ranges, value);
}

bool is_punctuation(char32_t value) {
  const bool is_between = value > 0x30FB && value < 0xFE10;  // where no range lies
  return !is_between && in_ranges(punctuation_ranges, value);
}

bool is_word_character(char32_t value) {
  if (value >= '0' && value <= '9') return true;
  if (script_of(value) != Script::common) return !is_punctuation(value);
  return value >= 0x80 && in_ranges(other_word_ranges, value);
}

}  // namespace heliograph::text
