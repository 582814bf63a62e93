// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/webhook/fold.hpp>
#include <heliograph/webhook/keywords.hpp>
#include <set>

namespace heliograph::webhook {

namespace {

struct Offered {
  std::string_view language;
  KeywordCategory category;
  std::string_view words;  ///< separated by commas
  std::string_view reply;
};

constexpr Offered offered[] = {
    {"en", KeywordCategory::opt_in, "SUBSCRIBE,YES,UNSTOP,START,CONTINUE,RESUME,BEGIN",
     "You are subscribed again. Reply STOP at any time to get no more messages."},
    {"en", KeywordCategory::opt_out, "STOP,QUIT,CANCEL,END,UNSUBSCRIBE,NO",
     "You are unsubscribed and will get no more messages. Reply START to subscribe again."},
    {"en", KeywordCategory::help, "HELP", "Reply STOP to get no more messages, or START to get them again."},
    {"en", KeywordCategory::default_, "",
     "Thank you for your message. Nobody reads this number. Reply HELP for help, or STOP to get no more messages."},
    {"fr", KeywordCategory::opt_in, "REPRENDRE,ABONNER,OUI,DÉBUT",
     "Vous êtes de nouveau abonné. Répondez STOP à tout moment pour ne plus recevoir de messages."},
    {"fr", KeywordCategory::opt_out, "ARRÊT,ARRET,ARRÊTER,STOP,DÉSABONNER,DÉSINSCRIRE,ANNULER,NON",
     "Vous êtes désabonné et ne recevrez plus de messages. Répondez REPRENDRE pour vous abonner de nouveau."},
    {"fr", KeywordCategory::help, "AIDE",
     "Répondez STOP pour ne plus recevoir de messages, ou REPRENDRE pour les recevoir de nouveau."},
    {"fr", KeywordCategory::default_, "",
     "Merci pour votre message. Personne ne lit ce numéro. Répondez AIDE pour obtenir de l’aide, ou STOP pour ne plus "
     "recevoir de messages."},
    {"ko", KeywordCategory::opt_in, "수신동의,구독,시작,재개,예",
     "다시 구독되었습니다. 더 이상 메시지를 받지 않으려면 언제든지 수신거부라고 답장하세요."},
    {"ko", KeywordCategory::opt_out, "수신거부,중지,거부,구독취소,해지,아니요",
     "수신이 거부되어 더 이상 메시지를 보내지 않습니다. 다시 받으려면 수신동의라고 답장하세요."},
    {"ko", KeywordCategory::help, "도움말,도움", "메시지를 받지 않으려면 수신거부, 다시 받으려면 수신동의라고 답장하세요."},
    {"ko", KeywordCategory::default_, "",
     "메시지를 보내 주셔서 감사합니다. 이 번호의 메시지는 확인하지 않습니다. 안내는 도움말, 수신을 거부하려면 수신거부라고 답장하세요."},
    {"zh-CN", KeywordCategory::opt_in, "订阅,恢复,开始,继续,是", "您已重新订阅。如不想再收到消息，请随时回复“退订”。"},
    {"zh-CN", KeywordCategory::opt_out, "退订,TD,取消订阅,停止,取消,否", "您已退订，我们不会再向您发送消息。如需重新订阅，请回复“订阅”。"},
    {"zh-CN", KeywordCategory::help, "帮助", "回复“退订”可不再接收消息，回复“订阅”可重新接收。"},
    {"zh-CN", KeywordCategory::default_, "", "感谢您的消息。此号码无人查看。回复“帮助”获取帮助，回复“退订”不再接收消息。"},
};

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> list;
  while (!words.empty()) {
    const std::size_t comma = std::min(words.find(','), words.size());
    list.emplace_back(words.substr(0, comma));
    words.remove_prefix(std::min(comma + 1, words.size()));
  }
  return list;
}

}  // namespace

std::vector<PredefinedBlock> predefined_blocks() {
  std::vector<PredefinedBlock> blocks;
  for (const Offered& row : offered) {
    PredefinedBlock block;
    block.category = row.category;
    block.keywords = split(row.words);
    block.reply = std::string{row.reply};
    block.language = std::string{row.language};
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::vector<KeywordBlock> with_predefined(std::vector<KeywordBlock> blocks, std::string_view language) {
  std::set<std::string> known;
  for (const KeywordBlock& block : blocks) {
    for (const std::string& keyword : block.keywords) known.insert(fold(keyword));
  }
  for (PredefinedBlock& block : predefined_blocks()) {
    if (block.language != language) continue;
    auto& words = block.keywords;
    const auto is_known = [&](const std::string& word) { return !known.insert(fold(word)).second; };
    words.erase(std::remove_if(words.begin(), words.end(), is_known), words.end());
    if (!words.empty()) blocks.push_back(std::move(block));
  }
  return blocks;
}

std::optional<std::string> reply_of(const KeywordBlock& block) {
  constexpr std::string_view blank = " \t\r\n";
  if (!block.reply || block.reply->find_first_not_of(blank) == std::string::npos) return std::nullopt;
  return block.reply;
}

}  // namespace heliograph::webhook
