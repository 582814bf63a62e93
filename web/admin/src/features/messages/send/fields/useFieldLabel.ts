// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../../../i18n/catalogue';
import { useText } from '../../../../i18n/Language';
import type { MessageField } from '../../room';

const LABELS: Record<string, TextKey> = {
  url_suffix: 'messages.field.url_suffix',
  code: 'messages.field.code',
  payload: 'messages.field.payload',
  flow: 'messages.field.flow',
  thumbnail: 'messages.field.thumbnail',
  products: 'messages.field.products',
  order_details: 'messages.field.order_details',
  offer_end: 'messages.field.offer_end',
};

/** What a field is called: by its kind, or as the template calls its variable. */
export function useFieldLabel(): (field: MessageField) => string {
  const text = useText();
  return (field) => {
    const known = LABELS[field.kind];
    if (known) return text(known);
    return text('messages.field.variable', { variable: `{{${field.name}}}` });
  };
}
