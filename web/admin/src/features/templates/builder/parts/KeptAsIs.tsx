// SPDX-License-Identifier: Apache-2.0
import { CodeView } from '../../../../components/CodeView';
import { useText } from '../../../../i18n/Language';
import { useValueAt } from '../document/useTemplateStore';
import { Note } from './Note';

/** A part of the template that has no form: shown as JSON, kept as it is. */
export function KeptAsIs({ at }: { at: string }) {
  const text = useText();
  const value = useValueAt(at);
  return (
    <>
      <Note>{text('templates.kept.note')}</Note>
      <CodeView label={text('templates.kept.title')} value={JSON.stringify(value ?? null, null, 2)} isShort />
    </>
  );
}
