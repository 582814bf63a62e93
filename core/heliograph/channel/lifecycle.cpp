// SPDX-License-Identifier: Apache-2.0
#include <heliograph/channel/lifecycle.hpp>
#include <heliograph/channel/rule_table.hpp>

namespace heliograph::channel {

namespace {

using Guard = base::Guard<Circumstances>;
constexpr Guard complete{&rule("channel.not_complete"), [](const Circumstances& now) { return now.is_complete; }};
constexpr Guard unused{&rule("channel.used_by_journey"), [](const Circumstances& now) { return !now.is_used_by_journey; }};
constexpr Guard not_while_running{&rule("channel.update_running"), [](const Circumstances&) { return false; }};
constexpr Guard not_while_off{&rule("channel.deactivated_not_editable"), [](const Circumstances&) { return false; }};

using S = ConfigurationStatus;
using U = UpdateStatus;
using E = ConfigurationEvent;

constexpr base::Transition<S, E, Circumstances> status_rows[] = {
    {S::draft, E::save, {}, S::draft},
    {S::draft, E::submit, complete, S::processing},
    {S::draft, E::duplicate, {}, S::draft},
    {S::draft, E::delete_, {}, S::deleted},

    {S::processing, E::checks_passed, {}, S::active},
    {S::processing, E::checks_failed, {}, S::failed},
    {S::processing, E::recheck, {}, S::processing},
    {S::processing, E::duplicate, {}, S::processing},

    {S::active, E::submit, complete, S::active},
    {S::active, E::checks_passed, {}, S::active},
    {S::active, E::checks_failed, {}, S::active},
    {S::active, E::recheck, {}, S::active},
    {S::active, E::deactivate, unused, S::deactivated},
    {S::active, E::duplicate, {}, S::active},

    {S::failed, E::save, {}, S::draft},
    {S::failed, E::submit, complete, S::processing},
    {S::failed, E::recheck, {}, S::processing},
    {S::failed, E::duplicate, {}, S::failed},
    {S::failed, E::delete_, {}, S::deleted},

    {S::deactivated, E::activate, {}, S::deactivated},
    {S::deactivated, E::checks_passed, {}, S::active},
    {S::deactivated, E::checks_failed, {}, S::deactivated},
    {S::deactivated, E::submit, not_while_off, S::deactivated},
    {S::deactivated, E::duplicate, {}, S::deactivated},
};

constexpr base::Transition<U, E, Circumstances> update_rows[] = {
    {U::none, E::submit, {}, U::processing},
    {U::none, E::activate, {}, U::processing},
    {U::none, E::deactivate, {}, U::none},
    {U::none, E::recheck, {}, U::none},
    {U::none, E::duplicate, {}, U::none},
    {U::none, E::checks_passed, {}, U::none},
    {U::none, E::checks_failed, {}, U::none},

    {U::processing, E::checks_passed, {}, U::success},
    {U::processing, E::checks_failed, {}, U::failed},
    {U::processing, E::duplicate, {}, U::processing},
    {U::processing, E::submit, not_while_running, U::processing},
    {U::processing, E::activate, not_while_running, U::processing},
    {U::processing, E::deactivate, not_while_running, U::processing},
    {U::processing, E::recheck, {}, U::processing},

    {U::success, E::submit, {}, U::processing},
    {U::success, E::activate, {}, U::processing},
    {U::success, E::deactivate, {}, U::none},
    {U::success, E::recheck, {}, U::success},
    {U::success, E::duplicate, {}, U::success},
    {U::success, E::checks_passed, {}, U::success},
    {U::success, E::checks_failed, {}, U::success},

    {U::failed, E::submit, {}, U::processing},
    {U::failed, E::activate, {}, U::processing},
    {U::failed, E::deactivate, {}, U::none},
    {U::failed, E::recheck, {}, U::failed},
    {U::failed, E::duplicate, {}, U::failed},
    {U::failed, E::checks_passed, {}, U::failed},
    {U::failed, E::checks_failed, {}, U::failed},
};

constexpr StatusTable status_table{"configuration", S::draft, status_rows};
constexpr UpdateTable update_table{"configuration_update", U::none, update_rows};

}  // namespace

const StatusTable& configuration_lifecycle() { return status_table; }
const UpdateTable& configuration_update_lifecycle() { return update_table; }

}  // namespace heliograph::channel
