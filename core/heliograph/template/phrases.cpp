// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/scan.hpp>
#include <heliograph/template/phrases.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

constexpr std::size_t most_read = 4096;

struct Phrase {
  std::string_view text;
  Topic topic;
};

/// Sorted by bytes, in lower case.
constexpr Phrase phrases[] = {
    {"% de desconto", Topic::promotion},
    {"% de descuento", Topic::promotion},
    {"% de remise", Topic::promotion},
    {"% de réduction", Topic::promotion},
    {"% off", Topic::promotion},
    {"% 할인", Topic::promotion},
    {"abbestellen", Topic::opt_out},
    {"abmelden", Topic::opt_out},
    {"and", Topic::english},
    {"authentication code", Topic::one_time_password},
    {"avec", Topic::french},
    {"baja", Topic::opt_out},
    {"bank account number", Topic::sensitive_data},
    {"berhenti", Topic::opt_out},
    {"bestätigungscode", Topic::one_time_password},
    {"black friday", Topic::promotion},
    {"buy now", Topic::promotion},
    {"cancelar inscrição", Topic::opt_out},
    {"cancelar suscripción", Topic::opt_out},
    {"card number", Topic::sensitive_data},
    {"cash back", Topic::promotion},
    {"cashback", Topic::promotion},
    {"che", Topic::italian},
    {"code de vérification", Topic::one_time_password},
    {"code promo", Topic::promotion},
    {"code à usage unique", Topic::one_time_password},
    {"codice di verifica", Topic::one_time_password},
    {"com", Topic::portuguese},
    {"compra ahora", Topic::promotion},
    {"compre agora", Topic::promotion},
    {"con", Topic::italian},
    {"con", Topic::spanish},
    {"contraseña de un solo uso", Topic::one_time_password},
    {"coupon", Topic::promotion},
    {"credit card number", Topic::sensitive_data},
    {"cvv", Topic::sensitive_data},
    {"código de verificación", Topic::one_time_password},
    {"código de verificação", Topic::one_time_password},
    {"darse de baja", Topic::opt_out},
    {"della", Topic::italian},
    {"der", Topic::german},
    {"des", Topic::french},
    {"descadastrar", Topic::opt_out},
    {"desconto", Topic::promotion},
    {"descontos", Topic::promotion},
    {"descuento", Topic::promotion},
    {"descuentos", Topic::promotion},
    {"die", Topic::german},
    {"discount", Topic::promotion},
    {"discounts", Topic::promotion},
    {"disiscriviti", Topic::opt_out},
    {"diskon", Topic::promotion},
    {"don't miss", Topic::promotion},
    {"désabonnement", Topic::opt_out},
    {"désabonner", Topic::opt_out},
    {"désinscription", Topic::opt_out},
    {"désinscrire", Topic::opt_out},
    {"einmalpasswort", Topic::one_time_password},
    {"el", Topic::spanish},
    {"envío gratis", Topic::promotion},
    {"est", Topic::french},
    {"está", Topic::spanish},
    {"exclusive deal", Topic::promotion},
    {"exclusive offer", Topic::promotion},
    {"flash sale", Topic::promotion},
    {"free shipping", Topic::promotion},
    {"frete grátis", Topic::promotion},
    {"für", Topic::german},
    {"gli", Topic::italian},
    {"grazie", Topic::italian},
    {"gutschein", Topic::promotion},
    {"have", Topic::english},
    {"ihr", Topic::german},
    {"ihre", Topic::german},
    {"il", Topic::italian},
    {"indirim", Topic::promotion},
    {"ist", Topic::german},
    {"kreditkartennummer", Topic::sensitive_data},
    {"las", Topic::spanish},
    {"le", Topic::french},
    {"les", Topic::french},
    {"limited time offer", Topic::promotion},
    {"livraison gratuite", Topic::promotion},
    {"login code", Topic::one_time_password},
    {"los", Topic::spanish},
    {"mit", Topic::german},
    {"mot de passe à usage unique", Topic::one_time_password},
    {"national id number", Topic::sensitive_data},
    {"no recibir", Topic::opt_out},
    {"non", Topic::italian},
    {"nos", Topic::spanish},
    {"nous", Topic::french},
    {"numéro de carte", Topic::sensitive_data},
    {"numéro de carte bancaire", Topic::sensitive_data},
    {"numéro de passeport", Topic::sensitive_data},
    {"numéro de sécurité sociale", Topic::sensitive_data},
    {"não", Topic::portuguese},
    {"número de pasaporte", Topic::sensitive_data},
    {"número de seguro social", Topic::sensitive_data},
    {"número de tarjeta", Topic::sensitive_data},
    {"número do cartão", Topic::sensitive_data},
    {"obrigado", Topic::portuguese},
    {"oferta especial", Topic::promotion},
    {"oferta imperdível", Topic::promotion},
    {"offerta speciale", Topic::promotion},
    {"offre spéciale", Topic::promotion},
    {"on sale", Topic::promotion},
    {"one time password", Topic::one_time_password},
    {"one-time code", Topic::one_time_password},
    {"one-time passcode", Topic::one_time_password},
    {"one-time password", Topic::one_time_password},
    {"opt out", Topic::opt_out},
    {"opt-out", Topic::opt_out},
    {"os", Topic::portuguese},
    {"otp", Topic::one_time_password},
    {"our", Topic::english},
    {"para", Topic::portuguese},
    {"parar", Topic::opt_out},
    {"passport number", Topic::sensitive_data},
    {"pelo", Topic::portuguese},
    {"per", Topic::italian},
    {"please", Topic::english},
    {"por", Topic::spanish},
    {"pour", Topic::french},
    {"profitez de", Topic::promotion},
    {"promo code", Topic::promotion},
    {"promoción", Topic::promotion},
    {"promoção", Topic::promotion},
    {"rabatt", Topic::promotion},
    {"rebajas", Topic::promotion},
    {"remise", Topic::promotion},
    {"sair", Topic::opt_out},
    {"sale ends", Topic::promotion},
    {"sconto", Topic::promotion},
    {"senha de uso único", Topic::one_time_password},
    {"seu", Topic::portuguese},
    {"shop now", Topic::promotion},
    {"sie", Topic::german},
    {"social security number", Topic::sensitive_data},
    {"soldes", Topic::promotion},
    {"sonderangebot", Topic::promotion},
    {"sono", Topic::italian},
    {"special offer", Topic::promotion},
    {"ssn", Topic::sensitive_data},
    {"stop", Topic::opt_out},
    {"su", Topic::spanish},
    {"sua", Topic::portuguese},
    {"the", Topic::english},
    {"this", Topic::english},
    {"uma", Topic::portuguese},
    {"una", Topic::italian},
    {"una", Topic::spanish},
    {"und", Topic::german},
    {"une", Topic::french},
    {"unsubscribe", Topic::opt_out},
    {"usted", Topic::spanish},
    {"vente privée", Topic::promotion},
    {"verification code", Topic::one_time_password},
    {"você", Topic::portuguese},
    {"votre", Topic::french},
    {"vous", Topic::french},
    {"will", Topic::english},
    {"wir", Topic::german},
    {"with", Topic::english},
    {"you", Topic::english},
    {"your", Topic::english},
    {"акция", Topic::promotion},
    {"код подтверждения", Topic::one_time_password},
    {"отписаться", Topic::opt_out},
    {"скидка", Topic::promotion},
    {"скидки", Topic::promotion},
    {"إلغاء الاشتراك", Topic::opt_out},
    {"خصم", Topic::promotion},
    {"رمز التحقق", Topic::one_time_password},
    {"عرض خاص", Topic::promotion},
    {"छूट", Topic::promotion},
    {"クーポン", Topic::promotion},
    {"セール", Topic::promotion},
    {"ワンタイムパスワード", Topic::one_time_password},
    {"优惠", Topic::promotion},
    {"促销", Topic::promotion},
    {"信用卡号", Topic::sensitive_data},
    {"優惠", Topic::promotion},
    {"割引", Topic::promotion},
    {"动态密码", Topic::one_time_password},
    {"取消訂閱", Topic::opt_out},
    {"取消订阅", Topic::opt_out},
    {"打折", Topic::promotion},
    {"折扣", Topic::promotion},
    {"护照号", Topic::sensitive_data},
    {"特价", Topic::promotion},
    {"認証コード", Topic::one_time_password},
    {"購読解除", Topic::opt_out},
    {"身份证号", Topic::sensitive_data},
    {"身分證字號", Topic::sensitive_data},
    {"退訂", Topic::opt_out},
    {"退订", Topic::opt_out},
    {"配信停止", Topic::opt_out},
    {"银行卡号", Topic::sensitive_data},
    {"限时", Topic::promotion},
    {"驗證碼", Topic::one_time_password},
    {"验证码", Topic::one_time_password},
    {"계좌 비밀번호", Topic::sensitive_data},
    {"구독 취소", Topic::opt_out},
    {"구독취소", Topic::opt_out},
    {"무료 배송", Topic::promotion},
    {"무료배송", Topic::promotion},
    {"사은품", Topic::promotion},
    {"세일", Topic::promotion},
    {"수신 거부", Topic::opt_out},
    {"수신거부", Topic::opt_out},
    {"여권번호", Topic::sensitive_data},
    {"인증 번호", Topic::one_time_password},
    {"인증번호", Topic::one_time_password},
    {"인증코드", Topic::one_time_password},
    {"일회용 비밀번호", Topic::one_time_password},
    {"주민등록번호", Topic::sensitive_data},
    {"카드 번호", Topic::sensitive_data},
    {"카드번호", Topic::sensitive_data},
    {"쿠폰", Topic::promotion},
    {"특가", Topic::promotion},
    {"할인", Topic::promotion},
};

constexpr bool is_less(std::string_view left, std::string_view right) {
  for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
    const auto a = static_cast<unsigned char>(left[i]);
    const auto b = static_cast<unsigned char>(right[i]);
    if (a != b) return a < b;
  }
  return left.size() < right.size();
}

constexpr bool is_sorted() {
  for (std::size_t i = 1; i < std::size(phrases); ++i) {
    if (is_less(phrases[i].text, phrases[i - 1].text)) return false;
  }
  return true;
}
static_assert(is_sorted());

/// Every byte with the letters of ASCII in lower case.
constexpr auto lower_case = [] {
  std::array<unsigned char, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    table[byte] = static_cast<unsigned char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
  }
  return table;
}();

constexpr unsigned char lower(char c) { return lower_case[static_cast<unsigned char>(c)]; }

constexpr bool is_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// What the third byte of a phrase is taken for: letters and digits are themselves, all else ends a word of two letters
/// and is told apart no further.
constexpr unsigned char third_of(char c) { return is_letter(lower(c)) ? lower(c) : 0; }

/// The number of three bytes among those that a phrase may begin with.
constexpr std::size_t number_of(unsigned char first, unsigned char second, unsigned char third) {
  const std::uint32_t bytes = first << 16U | second << 8U | third;
  return bytes * 0x9E3779B1U >> 21U;
}

/// The phrases by the number of what they begin with, in their order. Row 0 is none, so that rows count from 1.
struct Index {
  std::array<std::uint8_t, 2048> first{};
  std::array<std::uint8_t, std::size(phrases) + 1> next{};
};
static_assert(std::size(phrases) < 256);

constexpr Index index = [] {
  Index made;
  for (std::size_t row = std::size(phrases); row > 0; --row) {
    const std::string_view text = phrases[row - 1].text;
    const std::size_t number = number_of(lower(text[0]), lower(text[1]), text.size() > 2 ? third_of(text[2]) : 0);
    made.next[row] = made.first[number];
    made.first[number] = static_cast<std::uint8_t>(row);
  }
  return made;
}();

/// Every phrase begins with a letter or digit of ASCII, with a percent sign, or with a byte that begins a character
/// beyond ASCII: only there need one be looked for.
static_assert(std::all_of(std::begin(phrases), std::end(phrases), [](const Phrase& phrase) {
  const auto first = static_cast<unsigned char>(phrase.text.front());
  return phrase.text.size() > 1 && (is_letter(first) || first == '%' || first >= 0xC2);
}));

/// Whether Latin words must end where the phrase ends; other scripts write on without a space.
bool ends_word(std::string_view phrase, std::string_view behind) {
  return !is_letter(lower(phrase.back())) || behind.empty() || !is_letter(lower(behind.front()));
}

bool matches(std::string_view phrase, std::string_view text) {
  if (text.size() < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (lower(text[i]) != static_cast<unsigned char>(phrase[i])) return false;
  }
  return ends_word(phrase, text.substr(phrase.size()));
}

class Search {
 public:
  explicit Search(std::string_view text) : text_{text} {}

  std::array<Hits, topics> run() {
    std::size_t at = 0;
    for (; text_.size() - at >= base::block_size; at += base::block_size) {
      look(base::block_at(text_.data() + at), at, base::block_size);
    }
    if (at < text_.size()) look(base::rest_at(text_, at), at, text_.size() - at);
    return found_;
  }

 private:
  /// Looks for phrases that begin in the `size` bytes at `at`.
  void look(base::Block block, std::size_t at, std::size_t size) {
    if (base::beyond_ascii(block) != 0) {
      for (const std::size_t end = at + size; at < end; ++at) look_at(at);
      return;
    }
    const base::Block word = base::ascii_letters(block) | base::ascii_in(block, '0', '9');
    const base::Block percent = base::ascii_in(block, '%', '%');
    for (base::Block marks = base::beginnings(word, in_word_) | percent; marks != 0; marks &= marks - 1) {
      find_at(at + base::first_mark(marks));
    }
  }

  void look_at(std::size_t at) {
    const unsigned char here = lower(text_[at]);
    const bool was_in_word = in_word_;
    in_word_ = is_letter(here);
    if (in_word_ ? !was_in_word : here == '%' || here >= 0xC2) find_at(at);
  }

  /// Adds the phrases that stand at `at`.
  void find_at(std::size_t at) {
    const std::size_t left = text_.size() - at;
    if (left < 2) return;
    const char* here = text_.data() + at;
    const unsigned char third = left > 2 ? third_of(here[2]) : 0;
    for (std::size_t row = index.first[number_of(lower(here[0]), lower(here[1]), third)]; row != 0; row = index.next[row]) {
      const Phrase& phrase = phrases[row - 1];
      if (!matches(phrase.text, {here, left})) continue;
      Hits& hits = found_[static_cast<std::size_t>(phrase.topic)];
      if (hits.count++ == 0) hits.first = {here, phrase.text.size()};
    }
  }

  std::string_view text_;
  std::array<Hits, topics> found_{};
  bool in_word_ = false;
};

}  // namespace

std::array<Hits, topics> find_phrases(std::string_view text) { return Search{text.substr(0, most_read)}.run(); }

}  // namespace heliograph::template_
