// SPDX-License-Identifier: Apache-2.0
import { FindingSummary as Summary } from '../../../../components/FindingSummary';
import { useText } from '../../../../i18n/Language';
import { useDraft, useTemplateStore } from '../document/useTemplateStore';

/** Everything that was found about the template; each line leads to its field. */
export function FindingSummary() {
  const text = useText();
  const store = useTemplateStore();
  const findings = useDraft((draft) => draft.findings.all);
  return (
    <Summary
      findings={findings}
      clean={text('templates.findings.none')}
      onOpen={(at) => {
        store.showAll();
        store.fields.focus(at);
      }}
    />
  );
}
