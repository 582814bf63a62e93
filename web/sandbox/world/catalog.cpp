// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/catalog.hpp"

#include <algorithm>
#include <string>

namespace heliograph::sandbox {

namespace {

/// A text that several families share, found by its name or by the beginning of the family's.
struct Shared {
  std::string_view key;
  Texts text;
};

// clang-format off
constexpr Shared titles[] = {
    {"hello", {"Hello World", "Bonjour le monde", "안녕하세요", "你好", "Hola, mundo"}},
    {"order", {"Your order", "Votre commande", "주문 안내", "您的订单", "Tu pedido"}},
    {"payment", {"Your payment", "Votre paiement", "결제 안내", "您的付款", "Tu pago"}},
    {"appointment", {"Your appointment", "Votre rendez-vous", "예약 안내", "您的预约", "Tu cita"}},
    {"support", {"Your question", "Votre question", "문의 안내", "您的咨询", "Tu consulta"}},
    {"flight", {"Change to your flight", "Changement de vol", "항공편 변경 안내", "航班变动通知", "Cambio en tu vuelo"}},
    {"welcome", {"A gift for you", "Un cadeau pour vous", "회원님을 위한 선물", "送给您的礼物", "Un regalo para ti"}},
    {"app", {"Aurora in your pocket", "Aurora dans votre poche", "손안의 오로라", "口袋里的极光", "Aurora en tu bolsillo"}},
};

constexpr Shared labels[] = {
    {"track", {"Track order", "Suivre la commande", "배송 조회", "查看物流", "Seguir pedido"}},
    {"phone", {"Call us", "Nous appeler", "전화하기", "联系我们", "Llámanos"}},
    {"review", {"Write a review", "Donner mon avis", "후기 쓰기", "写评价", "Dejar opinión"}},
    {"support", {"Talk to us", "Nous écrire", "상담하기", "在线咨询", "Hablar con nosotros"}},
    {"pay", {"Pay now", "Payer", "결제하기", "立即支付", "Pagar ahora"}},
    {"yes", {"Yes", "Oui", "네", "是的", "Sí"}},
    {"no", {"No", "Non", "아니요", "不是", "No"}},
    {"site", {"Open website", "Ouvrir le site", "홈페이지 열기", "打开网站", "Abrir la web"}},
    {"offer", {"Shop now", "J'en profite", "쇼핑하기", "立即选购", "Comprar ahora"}},
    {"stop", {"Stop promotions", "Arrêter les promos", "수신 거부", "退订", "No más promociones"}},
    {"copy", {"Copy offer code", "Copier le code", "쿠폰 코드 복사", "复制优惠码", "Copiar código"}},
    {"otp", {"Copy code", "Copier le code", "코드 복사", "复制验证码", "Copiar código"}},
};

constexpr Texts promotion_footer = {"Reply STOP to stop these messages", "Répondez STOP pour ne plus en recevoir",
                                    "수신을 원하지 않으시면 거부를 눌러 주세요", "回复“退订”即可停止接收",
                                    "Responde STOP para no recibir más"};

constexpr Shared examples[] = {
    {"name", {"Alex", "Camille", "김민지", "王芳", "Lucía"}},
    {"order", {"A-20461", "A-20461", "A-20461", "A-20461", "A-20461"}},
    {"date", {"December 12", "12 décembre", "12월 12일", "12月12日", "12 de diciembre"}},
    {"time", {"2:30 pm", "14 h 30", "오후 2시 30분", "下午2点30分", "14:30"}},
    {"amount", {"$39.90", "39,90 €", "39,000원", "¥299", "39,90 €"}},
    {"city", {"Portland", "Lyon", "부산", "杭州", "Sevilla"}},
    {"item", {"wool scarf", "écharpe en laine", "울 머플러", "羊毛围巾", "bufanda de lana"}},
    {"code", {"482913", "482913", "482913", "482913", "482913"}},
    {"percent", {"20%", "20 %", "20%", "八折", "20 %"}},
    {"ticket", {"7731", "7731", "7731", "7731", "7731"}},
    {"flight", {"AU 218", "AU 218", "AU 218", "AU 218", "AU 218"}},
    {"points", {"1,250", "1 250", "1,250", "1250", "1.250"}},
};
// clang-format on

template <std::size_t size>
const Texts& named(const Shared (&table)[size], std::string_view key) {
  for (const auto& row : table)
    if (key.substr(0, row.key.size()) == row.key) return row.text;
  return table[0].text;
}

/// The text with `{name}` turned into `{{1}}` or `{{name}}`, and the examples of its variables in order.
struct Filled {
  std::string text;
  std::vector<std::pair<std::string, std::string>> variables;
};

Filled filled(std::string_view text, std::size_t language, bool with_names) {
  Filled result;
  while (true) {
    const auto open = text.find('{');
    result.text += text.substr(0, open);
    if (open == std::string_view::npos) return result;
    const auto close = text.find('}', open);
    const std::string name{text.substr(open + 1, close - open - 1)};
    const auto known = std::find_if(result.variables.begin(), result.variables.end(),
                                    [&](const auto& variable) { return variable.first == name; });
    const auto number = known - result.variables.begin() + 1;
    if (known == result.variables.end()) result.variables.emplace_back(name, named(examples, name)[language]);
    result.text += "{{" + (with_names ? name : std::to_string(number)) + "}}";
    text.remove_prefix(close + 1);
  }
}

Json header(const Family& family, std::size_t language) {
  Json component{{"type", "HEADER"}, {"format", family.header}};
  if (family.header == "TEXT") {
    component["text"] = named(titles, family.name)[language];
  } else if (family.header != "LOCATION") {
    component["example"] = {{"header_handle", {"https://scontent.whatsapp.net/v/sample/" + std::string{family.name}}}};
  }
  return component;
}

Json body(const Family& family, std::size_t language) {
  const auto text = filled(family.body[language], language, family.named);
  Json component{{"type", "BODY"}, {"text", text.text}};
  if (family.category == "AUTHENTICATION") component["add_security_recommendation"] = true;
  if (text.variables.empty()) return component;
  if (family.named) {
    Json list = Json::array();
    for (const auto& [name, example] : text.variables) list.push_back({{"param_name", name}, {"example", example}});
    component["example"] = {{"body_text_named_params", list}};
  } else {
    Json list = Json::array();
    for (const auto& [name, example] : text.variables) list.push_back(example);
    component["example"] = {{"body_text", Json::array({list})}};
  }
  return component;
}

void add_button(Json& buttons, std::string_view name, std::size_t language) {
  const auto label = [&](std::string_view key) { return named(labels, key)[language]; };
  const auto url = [&](const std::string& address, const char* example = nullptr) {
    Json button{{"type", "URL"}, {"text", label(name)}, {"url", address}};
    if (example) button["example"] = Json::array({example});
    buttons.push_back(button);
  };
  if (name == "track") {
    url("https://aurora.example/orders/{{1}}", "https://aurora.example/orders/A-20461");
  } else if (name == "pay") {
    url("https://aurora.example/pay/{{1}}", "https://aurora.example/pay/A-20461");
  } else if (name == "review" || name == "site" || name == "offer") {
    url("https://aurora.example/" + std::string{name});
  } else if (name == "phone") {
    buttons.push_back({{"type", "PHONE_NUMBER"}, {"text", label(name)}, {"phone_number", "+82264001001"}});
  } else if (name == "yes_no") {
    buttons.push_back({{"type", "QUICK_REPLY"}, {"text", label("yes")}});
    buttons.push_back({{"type", "QUICK_REPLY"}, {"text", label("no")}});
  } else if (name == "copy") {
    buttons.push_back({{"type", "COPY_CODE"}, {"text", label(name)}, {"example", {"AURORA20"}}});
  } else if (name.substr(0, 3) == "otp") {
    // Graph returns the button of an authentication template as the URL button that it is inside.
    const std::string kind = name == "otp_one_tap" ? "ONE_TAP" : name == "otp_zero_tap" ? "ZERO_TAP" : "COPY_CODE";
    const auto address = "https://www.whatsapp.com/otp/code/?otp_type=" + kind + "&code_expiration_minutes=10&code=otp";
    buttons.push_back(
        {{"type", "URL"}, {"text", label("otp")}, {"url", address + "{{1}}"}, {"example", {address + "482913"}}});
  } else {
    buttons.push_back({{"type", "QUICK_REPLY"}, {"text", label(name)}});
  }
}

}  // namespace

Json catalog_components(const Family& family, std::size_t language) {
  Json components = Json::array();
  if (!family.header.empty()) components.push_back(header(family, language));
  components.push_back(body(family, language));
  if (family.category == "MARKETING") {
    components.push_back({{"type", "FOOTER"}, {"text", promotion_footer[language]}});
  } else if (family.category == "AUTHENTICATION") {
    components.push_back({{"type", "FOOTER"}, {"code_expiration_minutes", 10}});
  }
  Json buttons = Json::array();
  for (auto rest = family.buttons; !rest.empty();) {
    const auto space = rest.find(' ');
    add_button(buttons, rest.substr(0, space), language);
    rest = space == std::string_view::npos ? std::string_view{} : rest.substr(space + 1);
  }
  if (!buttons.empty()) components.push_back({{"type", "BUTTONS"}, {"buttons", buttons}});
  return components;
}

}  // namespace heliograph::sandbox
