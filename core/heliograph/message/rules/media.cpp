// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

void check_media(const Inspection& in, const Media& media, const base::Place& at, MediaRules allowed) {
  const bool has_id = media.id && !media.id->text.empty();
  const bool has_link = media.link && !media.link->empty();
  const base::Place link{at, "link"};
  if (!has_id && !has_link) {
    const bool is_told = has_wrong_type(media.extra, "id") || has_wrong_type(media.extra, "link");
    if (!is_told) in.add(rule("message.media.missing"), at);
  } else if (has_id && has_link) {
    in.add(rule("message.media.id_and_link"), link);
  }
  if (has_link && !is_link(*media.link)) {
    in.add(rule("message.media.link_malformed"), link, {{"actual", *media.link}});
  } else if (has_link && media.link->compare(0, 5, "http:") == 0) {
    in.add(rule("message.media.link_not_secure"), link);
  }
  if (media.caption && !allowed.caption) {
    in.add(rule("message.media.caption_ignored"), base::Place{at, "caption"});
  } else if (media.caption) {
    check_length(in, *media.caption, limit::caption, base::Place{at, "caption"},
                 rule("message.media.caption_too_long"));
  }
  if (media.filename && !allowed.filename) {
    in.add(rule("message.media.filename_ignored"), base::Place{at, "filename"});
  }
}

}  // namespace heliograph::message
