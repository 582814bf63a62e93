// SPDX-License-Identifier: Apache-2.0
import { useText } from '../i18n/Language';
import { Bubble } from './Bubble';
import { PreviewIcon } from './icons';
import type { PreviewMessage } from './message';
import styles from './preview.module.css';

/** A phone showing `message` in a chat with `sender`. */
export function PhonePreview(props: {
  message: PreviewMessage;
  scheme: 'light' | 'dark';
  sender: string;
  time: string;
  /** BCP 47 tag of the message's language, for the choice of glyphs and the line breaks. */
  language?: string;
}) {
  const text = useText();
  return (
    <div className={styles.phone} data-scheme={props.scheme} data-preview>
      <div className={styles.screen}>
        <div className={styles.bar}>
          <span className={styles.avatar}>
            <PreviewIcon name="shop" />
          </span>
          <div className={styles.chatWith}>
            <div className={styles.name}>{props.sender || text('preview.sender')}</div>
            <div className={styles.kind}>{text('preview.business')}</div>
          </div>
        </div>
        <section
          className={styles.chat}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
          tabIndex={0}
          aria-label={text('preview.message')}
          lang={props.language}
        >
          <Bubble message={props.message} time={props.time} />
        </section>
      </div>
    </div>
  );
}
