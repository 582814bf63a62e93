// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/phone/country.hpp>
#include <iterator>

namespace heliograph::phone {

namespace {

// Sorted by calling code as text. Where countries share a code, the largest stands for it.
constexpr Country countries[] = {
    {"1", "US"},    {"20", "EG"},   {"211", "SS"},  {"212", "MA"},  {"213", "DZ"},  {"216", "TN"},  {"218", "LY"},
    {"220", "GM"},  {"221", "SN"},  {"222", "MR"},  {"223", "ML"},  {"224", "GN"},  {"225", "CI"},  {"226", "BF"},
    {"227", "NE"},  {"228", "TG"},  {"229", "BJ"},  {"230", "MU"},  {"231", "LR"},  {"232", "SL"},  {"233", "GH"},
    {"234", "NG"},  {"235", "TD"},  {"236", "CF"},  {"237", "CM"},  {"238", "CV"},  {"239", "ST"},  {"240", "GQ"},
    {"241", "GA"},  {"242", "CG"},  {"243", "CD"},  {"244", "AO"},  {"245", "GW"},  {"246", "IO"},  {"247", "SH"},
    {"248", "SC"},  {"249", "SD"},  {"250", "RW"},  {"251", "ET"},  {"252", "SO"},  {"253", "DJ"},  {"254", "KE"},
    {"255", "TZ"},  {"256", "UG"},  {"257", "BI"},  {"258", "MZ"},  {"260", "ZM"},  {"261", "MG"},  {"262", "RE"},
    {"263", "ZW"},  {"264", "NA"},  {"265", "MW"},  {"266", "LS"},  {"267", "BW"},  {"268", "SZ"},  {"269", "KM"},
    {"27", "ZA"},   {"290", "SH"},  {"291", "ER"},  {"297", "AW"},  {"298", "FO"},  {"299", "GL"},  {"30", "GR"},
    {"31", "NL"},   {"32", "BE"},   {"33", "FR"},   {"34", "ES"},   {"350", "GI"},  {"351", "PT"},  {"352", "LU"},
    {"353", "IE"},  {"354", "IS"},  {"355", "AL"},  {"356", "MT"},  {"357", "CY"},  {"358", "FI"},  {"359", "BG"},
    {"36", "HU"},   {"370", "LT"},  {"371", "LV"},  {"372", "EE"},  {"373", "MD"},  {"374", "AM"},  {"375", "BY"},
    {"376", "AD"},  {"377", "MC"},  {"378", "SM"},  {"380", "UA"},  {"381", "RS"},  {"382", "ME"},  {"383", "XK"},
    {"385", "HR"},  {"386", "SI"},  {"387", "BA"},  {"389", "MK"},  {"39", "IT"},   {"40", "RO"},   {"41", "CH"},
    {"420", "CZ"},  {"421", "SK"},  {"423", "LI"},  {"43", "AT"},   {"44", "GB"},   {"45", "DK"},   {"46", "SE"},
    {"47", "NO"},   {"48", "PL"},   {"49", "DE"},   {"500", "FK"},  {"501", "BZ"},  {"502", "GT"},  {"503", "SV"},
    {"504", "HN"},  {"505", "NI"},  {"506", "CR"},  {"507", "PA"},  {"508", "PM"},  {"509", "HT"},  {"51", "PE"},
    {"52", "MX"},   {"53", "CU"},   {"54", "AR"},   {"55", "BR"},   {"56", "CL"},   {"57", "CO"},   {"58", "VE"},
    {"590", "GP"},  {"591", "BO"},  {"592", "GY"},  {"593", "EC"},  {"594", "GF"},  {"595", "PY"},  {"596", "MQ"},
    {"597", "SR"},  {"598", "UY"},  {"599", "CW"},  {"60", "MY"},   {"61", "AU"},   {"62", "ID"},   {"63", "PH"},
    {"64", "NZ"},   {"65", "SG"},   {"66", "TH"},   {"670", "TL"},  {"672", "NF"},  {"673", "BN"},  {"674", "NR"},
    {"675", "PG"},  {"676", "TO"},  {"677", "SB"},  {"678", "VU"},  {"679", "FJ"},  {"680", "PW"},  {"681", "WF"},
    {"682", "CK"},  {"683", "NU"},  {"685", "WS"},  {"686", "KI"},  {"687", "NC"},  {"688", "TV"},  {"689", "PF"},
    {"690", "TK"},  {"691", "FM"},  {"692", "MH"},  {"7", "RU"},    {"800", "001"}, {"808", "001"}, {"81", "JP"},
    {"82", "KR"},   {"84", "VN"},   {"850", "KP"},  {"852", "HK"},  {"853", "MO"},  {"855", "KH"},  {"856", "LA"},
    {"86", "CN"},   {"870", "001"}, {"878", "001"}, {"880", "BD"},  {"881", "001"}, {"882", "001"}, {"883", "001"},
    {"886", "TW"},  {"888", "001"}, {"90", "TR"},   {"91", "IN"},   {"92", "PK"},   {"93", "AF"},   {"94", "LK"},
    {"95", "MM"},   {"960", "MV"},  {"961", "LB"},  {"962", "JO"},  {"963", "SY"},  {"964", "IQ"},  {"965", "KW"},
    {"966", "SA"},  {"967", "YE"},  {"968", "OM"},  {"970", "PS"},  {"971", "AE"},  {"972", "IL"},  {"973", "BH"},
    {"974", "QA"},  {"975", "BT"},  {"976", "MN"},  {"977", "NP"},  {"979", "001"}, {"98", "IR"},   {"992", "TJ"},
    {"993", "TM"},  {"994", "AZ"},  {"995", "GE"},  {"996", "KG"},  {"998", "UZ"},
};

struct AreaCodes {
  std::string_view iso;
  std::string_view codes;  // three digits each, separated by a space
};

// Within +1 every other assigned area code belongs to the USA.
constexpr AreaCodes outside_the_states[] = {
    {"CA", "204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519 "
           "548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942"},
    {"AG", "268"}, {"AI", "264"}, {"AS", "684"}, {"BB", "246"}, {"BM", "441"}, {"BS", "242"},
    {"DM", "767"}, {"DO", "809 829 849"}, {"GD", "473"}, {"GU", "671"}, {"JM", "658 876"}, {"KN", "869"},
    {"KY", "345"}, {"LC", "758"}, {"MP", "670"}, {"MS", "664"}, {"PR", "787 939"}, {"SX", "721"},
    {"TC", "649"}, {"TT", "868"}, {"VC", "784"}, {"VG", "284"}, {"VI", "340"},
    {"001", "500 521 522 523 524 525 526 527 528 529 532 533 535 538 542 543 544 545 546 547 549 550 552 553 554 556 558 566 569 577 588 "
            "589 600 622 700 710 800 833 844 855 866 877 888 900"},
};

constexpr std::string_view overview = "Meta, Marketing Messages API, read 2026-09-11";

constexpr MarketingRegion regions[] = {
    {"CU", MarketingReach::sanctioned, overview},
    {"IR", MarketingReach::sanctioned, overview},
    {"KP", MarketingReach::sanctioned, overview},
    {"SY", MarketingReach::sanctioned, overview},
    {"VE", MarketingReach::sanctioned, overview},
    {"BY", MarketingReach::not_optimized, "Meta, not optimized since 2025-06-20"},
    {"RU", MarketingReach::not_optimized, "Meta, not optimized since 2025-06-20"},
    {"US", MarketingReach::paused, "Meta, no marketing template since 2025-04-01"},
};

std::string_view country_of_area_code(std::string_view area_code) {
  for (const AreaCodes& entry : outside_the_states) {
    if (entry.codes.find(area_code) != std::string_view::npos) return entry.iso;
  }
  return "US";
}

}  // namespace

Country country_of(std::string_view digits) {
  for (std::size_t length = std::min<std::size_t>(3, digits.size()); length > 0; --length) {
    const std::string_view prefix = digits.substr(0, length);
    const auto* found = std::lower_bound(std::begin(countries), std::end(countries), prefix,
                                         [](const Country& country, std::string_view code) { return country.calling_code < code; });
    if (found == std::end(countries) || found->calling_code != prefix) continue;
    if (prefix == "1" && digits.size() >= 4) return {"1", country_of_area_code(digits.substr(1, 3))};
    if (prefix == "7" && digits.size() >= 2 && (digits[1] == '6' || digits[1] == '7')) return {"7", "KZ"};
    return *found;
  }
  return {};
}

std::span<const MarketingRegion> marketing_regions() { return regions; }

MarketingReach marketing_reach(std::string_view iso) {
  for (const MarketingRegion& region : regions) {
    if (region.iso == iso) return region.reach;
  }
  return MarketingReach::optimized;
}

bool is_us_number(std::string_view digits) {
  return digits.size() == 11 && digits[0] == '1' && digits[1] >= '2' && country_of(digits).iso == "US";
}

}  // namespace heliograph::phone
