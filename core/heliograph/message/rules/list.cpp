// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

/// Whether a row before this one has its id; an exact copy of a row is only warned about.
void check_row_id(const Inspection& in, const std::vector<const ListRow*>& before, const ListRow& row,
                  const base::Place& at) {
  for (const ListRow* other : before) {
    if (!row.id || other->id != row.id) continue;
    if (other->title == row.title) {
      in.add(rule("message.list.row_repeated"), at, {{"id", *row.id}});
    } else {
      in.add(rule("message.list.row_id_taken"), base::Place{at, "id"}, {{"id", *row.id}});
    }
    return;
  }
}

void check_row(const Inspection& in, const ListRow& row, const base::Place& at) {
  if (has_text(in, row.id, row.extra, "id", at, rule("message.list.row_id_missing"))) {
    check_length(in, *row.id, limit::row_id, base::Place{at, "id"}, rule("message.list.row_id_too_long"));
  }
  if (has_text(in, row.title, row.extra, "title", at, rule("message.list.row_title_missing"))) {
    check_length(in, *row.title, limit::row_title, base::Place{at, "title"}, rule("message.list.row_title_too_long"));
  }
  if (row.description) {
    check_length(in, *row.description, limit::row_description, base::Place{at, "description"},
                 rule("message.list.row_description_too_long"));
  }
}

void check_section_title(const Inspection& in, const ListSection& section, bool is_needed, const base::Place& at) {
  if (section.title && !section.title->empty()) {
    check_length(in, *section.title, limit::section_title, base::Place{at, "title"},
                 rule("message.list.section_title_too_long"));
  } else if (is_needed && !has_wrong_type(section.extra, "title")) {
    in.add(rule("message.list.section_title_missing"), base::Place{at, "title"});
  }
}

}  // namespace

void check_list(const Inspection& in, const InteractiveAction& action, const base::Place& at) {
  if (has_text(in, action.button, action.extra, "button", at, rule("message.list.button_missing"))) {
    check_length(in, *action.button, limit::list_button, base::Place{at, "button"},
                 rule("message.list.button_too_long"));
  }
  const base::Place sections_at{at, "sections"};
  if (!action.sections || action.sections->empty()) {
    if (!has_wrong_type(action.extra, "sections")) in.add(rule("message.list.no_sections"), sections_at);
    return;
  }
  const std::vector<ListSection>& sections = *action.sections;
  if (sections.size() > limit::list_sections) {
    in.add(rule("message.list.too_many_sections"), sections_at,
           {{"max", limit::list_sections}, {"actual", sections.size()}});
  }
  std::size_t rows = 0;
  std::vector<const ListRow*> seen;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const ListSection& section = sections[i];
    rows += section.rows ? section.rows->size() : 0;
    if (i >= limit::parts) continue;
    const base::Place section_at{sections_at, i};
    check_section_title(in, section, sections.size() > 1, section_at);
    const base::Place rows_at{section_at, "rows"};
    if (!section.rows || section.rows->empty()) {
      if (!has_wrong_type(section.extra, "rows")) in.add(rule("message.list.no_rows"), rows_at);
      continue;
    }
    for (std::size_t r = 0; r < section.rows->size() && seen.size() < limit::parts; ++r) {
      const base::Place row_at{rows_at, r};
      check_row(in, (*section.rows)[r], row_at);
      check_row_id(in, seen, (*section.rows)[r], row_at);
      seen.push_back(&(*section.rows)[r]);
    }
  }
  if (rows > limit::list_rows) {
    in.add(rule("message.list.too_many_rows"), sections_at, {{"max", limit::list_rows}, {"actual", rows}});
  }
}

}  // namespace heliograph::message
