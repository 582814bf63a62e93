// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/Language';
import { MarkupText } from './MarkupText';
import type { Markup } from './message';
import styles from './preview.module.css';

/** A text that WhatsApp cuts when it is long, with the link that opens the rest. */
export function FoldedText({ markup }: { markup: Markup }) {
  const text = useText();
  const ref = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew
  useEffect(() => {
    const element = ref.current;
    if (element && !isOpen) setCut(element.scrollHeight > element.clientHeight + 1);
  }, [markup, isOpen]);
  return (
    <>
      <div ref={ref} className={isOpen ? styles.body : `${styles.body} ${styles.folded}`} dir="auto">
        <MarkupText markup={markup} />
      </div>
      {isCut && !isOpen && (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {text('preview.read_more')}
        </button>
      )}
    </>
  );
}
