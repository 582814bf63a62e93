// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../i18n/Language';
import { typeOf } from '../document/json';
import { below, partsOf } from '../document/pointer';
import { useTemplateStore } from '../document/useTemplateStore';
import { COMPONENT_KINDS } from '../kinds';

/** Names a place of the template: the part in words, the way inside it as Graph spells it. */
export function usePlaceName(): (at: string) => string {
  const text = useText();
  const store = useTemplateStore();
  return (at) => {
    const [first = '', index = '', ...rest] = partsOf(at);
    if (first !== 'components' || index === '') return partsOf(at).join(' › ');
    const type = typeOf(store.valueAt(below('', first, index)));
    const kind = COMPONENT_KINDS.find((row) => row.type === type);
    return [kind ? text(kind.label) : type || index, ...rest].join(' › ');
  };
}
