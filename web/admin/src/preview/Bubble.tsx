// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../i18n/catalogue';
import { useText } from '../i18n/Language';
import { ButtonsPreview } from './ButtonsPreview';
import { FoldedText } from './FoldedText';
import { HeaderPreview } from './HeaderPreview';
import { PreviewIcon } from './icons';
import { MarkupText } from './MarkupText';
import type { PreviewButton, PreviewCard, PreviewMessage, PreviewOffer } from './message';
import styles from './preview.module.css';

/** One received message with its cards. `time` is as the phone writes it. */
export function Bubble({ message, time }: { message: PreviewMessage; time: string }) {
  const text = useText();
  return (
    <div className={styles.stack}>
      <div className={styles.bubble}>
        <Shelf buttons={message.buttons} />
        {message.header && <HeaderPreview header={message.header} />}
        {message.offer && <Offer offer={message.offer} />}
        <div className={styles.words}>
          {message.body && message.body.length > 0 ? (
            <FoldedText markup={message.body} />
          ) : (
            <span className={styles.empty}>{text('preview.empty')}</span>
          )}
          {message.footer && (
            <p className={styles.footer} dir="auto">
              {message.footer}
            </p>
          )}
          <span className={styles.time}>{time}</span>
        </div>
        <ButtonsPreview buttons={message.buttons} />
      </div>
      {message.cards && message.cards.length > 0 && <Cards cards={message.cards} />}
    </div>
  );
}

function Offer({ offer }: { offer: PreviewOffer }) {
  const text = useText();
  return (
    <div className={styles.offer}>
      <PreviewIcon name="gift" size={26} />
      <span className={styles.offerTitle} dir="auto">
        {offer.title || '…'}
      </span>
      <span className={styles.detail}>
        {[
          offer.expires && text('preview.offer_expires'),
          offer.code && text('preview.offer_code', { code: offer.code }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

/** The products that WhatsApp shows by itself above the text when a button leads to them. */
const SHELVES: Record<string, readonly [TextKey, TextKey]> = {
  catalog: ['preview.catalog', 'preview.catalog.detail'],
  mpm: ['preview.products', 'preview.products.detail'],
};

function Shelf({ buttons }: { buttons: readonly PreviewButton[] }) {
  const text = useText();
  const shelf = buttons.map(({ kind }) => SHELVES[kind]).find((words) => words !== undefined);
  if (!shelf) return null;
  const [title, detail] = shelf;
  return (
    <div className={styles.offer}>
      <PreviewIcon name="product" size={26} />
      <span className={styles.offerTitle}>{text(title)}</span>
      <span className={styles.detail}>{text(detail)}</span>
    </div>
  );
}

function Cards({ cards }: { cards: readonly PreviewCard[] }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className={styles.strip} tabIndex={0} aria-label={text('preview.cards')}>
      <ul className={styles.cards}>
        {cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a card is drawn from its data alone
          <li key={index} className={styles.card}>
            {card.header && <HeaderPreview header={card.header} />}
            {card.body && (
              <div className={`${styles.words} ${styles.body}`} dir="auto">
                <MarkupText markup={card.body} />
              </div>
            )}
            <ButtonsPreview buttons={card.buttons} />
          </li>
        ))}
      </ul>
    </section>
  );
}
