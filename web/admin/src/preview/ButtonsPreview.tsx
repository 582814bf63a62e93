// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../i18n/catalogue';
import { useText } from '../i18n/Language';
import { PreviewIcon } from './icons';
import type { PreviewButton } from './message';
import styles from './preview.module.css';

/** How many buttons WhatsApp shows; with more, the last place leads to the list of all. */
const SHOWN = 3;

/** What WhatsApp itself writes on buttons without a label. */
const OWN_LABELS: Record<string, TextKey> = {
  copy_code: 'preview.button.copy_code',
  otp: 'preview.button.otp',
  call_permission_request: 'preview.button.call_permission',
};

/** The buttons below the text, as far as WhatsApp shows them. */
export function ButtonsPreview({ buttons }: { buttons: readonly PreviewButton[] }) {
  const text = useText();
  if (buttons.length === 0) return null;
  const isLong = buttons.length > SHOWN;
  return (
    <ul className={styles.buttons}>
      {buttons.slice(0, isLong ? SHOWN - 1 : SHOWN).map((button, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a button is drawn from its data alone
        <li key={index} className={styles.button}>
          <PreviewIcon name={button.kind} size={16} />
          <span dir="auto">{button.text || text(OWN_LABELS[button.kind] ?? 'preview.button.unnamed')}</span>
        </li>
      ))}
      {isLong && (
        <li className={styles.button}>
          <PreviewIcon name="list" size={16} />
          {text('preview.all_options')}
        </li>
      )}
    </ul>
  );
}
