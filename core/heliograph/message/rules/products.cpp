// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

void check_product_sections(const Inspection& in, const std::vector<ListSection>& sections, const base::Place& at) {
  if (sections.size() > limit::product_sections) {
    in.add(rule("message.products.too_many_sections"), at,
           {{"max", limit::product_sections}, {"actual", sections.size()}});
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const ListSection& section = sections[i];
    count += section.product_items ? section.product_items->size() : 0;
    if (i >= limit::parts) continue;
    const base::Place section_at{at, i};
    const base::Place title{section_at, "title"};
    if (section.title && !section.title->empty()) {
      check_length(in, *section.title, limit::section_title, title, rule("message.list.section_title_too_long"));
    } else if (sections.size() > 1 && !has_wrong_type(section.extra, "title")) {
      in.add(rule("message.list.section_title_missing"), title);
    }
    const base::Place items{section_at, "product_items"};
    if (!section.product_items || section.product_items->empty()) {
      if (!has_wrong_type(section.extra, "product_items")) in.add(rule("message.products.product_missing"), items);
      continue;
    }
    for (std::size_t p = 0; p < section.product_items->size() && p < limit::parts; ++p) {
      const ProductReference& product = (*section.product_items)[p];
      has_text(in, product.product_retailer_id, product.extra, "product_retailer_id", base::Place{items, p},
               rule("message.products.product_missing"));
    }
  }
  if (count > limit::products) {
    in.add(rule("message.products.too_many"), at, {{"max", limit::products}, {"actual", count}});
  }
}

}  // namespace

void check_products(const Inspection& in, const Interactive& interactive, const base::Place& at) {
  const InteractiveAction& action = *interactive.action;
  const base::Place action_at{at, "action"};
  if ((!action.catalog_id || action.catalog_id->text.empty()) && !has_wrong_type(action.extra, "catalog_id")) {
    in.add(rule("message.products.catalog_missing"), base::Place{action_at, "catalog_id"});
  }
  if (*interactive.type == InteractiveType::product) {
    has_text(in, action.product_retailer_id, action.extra, "product_retailer_id", action_at,
             rule("message.products.product_missing"));
    return;
  }
  if (!interactive.header && !has_wrong_type(interactive.extra, "header")) {
    in.add(rule("message.products.header_missing"), base::Place{at, "header"});
  }
  const base::Place sections{action_at, "sections"};
  if (action.sections && !action.sections->empty()) {
    check_product_sections(in, *action.sections, sections);
  } else if (!has_wrong_type(action.extra, "sections")) {
    in.add(rule("message.list.no_sections"), sections);
  }
}

}  // namespace heliograph::message
