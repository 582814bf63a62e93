// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ledger.hpp"

#include <algorithm>

namespace heliograph::sandbox {

const Sent& Ledger::append(Sent entry) {
  const std::lock_guard lock(mutex_);
  entry.sequence = entries_.size() + 1;
  return entries_.emplace_back(std::move(entry));
}

const Sent& Ledger::at(std::uint64_t sequence) const {
  const std::lock_guard lock(mutex_);
  return entries_.at(sequence - 1);
}

std::vector<const Sent*> Ledger::after(std::uint64_t sequence, std::size_t limit) const {
  const std::lock_guard lock(mutex_);
  std::vector<const Sent*> found;
  for (auto i = std::min<std::uint64_t>(sequence, entries_.size()); i < entries_.size() && found.size() < limit; ++i)
    found.push_back(&entries_[i]);
  return found;
}

std::uint64_t Ledger::size() const {
  const std::lock_guard lock(mutex_);
  return entries_.size();
}

Json to_json(const Sent& entry) {
  return {{"sequence", entry.sequence},
          {"id", entry.id},
          {"account_id", entry.account_id},
          {"phone_number_id", entry.number_id},
          {"to", entry.wa_id},
          {"user_id", entry.user_id},
          {"type", entry.type},
          {"category", entry.category},
          {"biz_opaque_callback_data", entry.callback_data},
          {"accepted_at", entry.accepted_at},
          {"request", Json::parse(entry.request, nullptr, false)}};
}

}  // namespace heliograph::sandbox
