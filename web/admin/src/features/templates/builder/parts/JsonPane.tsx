// SPDX-License-Identifier: Apache-2.0
import { useDeferredValue, useMemo } from 'react';
import { CodeView } from '../../../../components/CodeView';
import { useText } from '../../../../i18n/Language';
import { useDraft } from '../document/useTemplateStore';

/** The template as Graph's JSON. */
export function JsonPane() {
  const text = useText();
  const template = useDeferredValue(useDraft((draft) => draft.template));
  const written = useMemo(() => JSON.stringify(template, null, 2), [template]);
  return <CodeView label={text('templates.json')} value={written} />;
}
