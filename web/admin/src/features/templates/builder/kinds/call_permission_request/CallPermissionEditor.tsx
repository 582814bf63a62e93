// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../../../i18n/Language';
import { Note } from '../../parts/Note';

/** WhatsApp words and draws the question by itself. */
export function CallPermissionEditor() {
  const text = useText();
  return <Note>{text('templates.call_permission.note')}</Note>;
}
