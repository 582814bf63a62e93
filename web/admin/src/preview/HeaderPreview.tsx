// SPDX-License-Identifier: Apache-2.0
import { useText } from '../i18n/Language';
import { PreviewIcon } from './icons';
import { MarkupText } from './MarkupText';
import type { PreviewHeader } from './message';
import styles from './preview.module.css';

/** The part above the text: a headline, or the media with a placeholder until its file is known. */
export function HeaderPreview({ header }: { header: PreviewHeader }) {
  const text = useText();
  if (header.kind === 'text') {
    if (!header.text?.length) return null;
    return (
      <div className={styles.words}>
        <p className={styles.headline} dir="auto">
          <MarkupText markup={header.text} />
        </p>
      </div>
    );
  }
  if (header.kind === 'document') {
    return (
      <div className={styles.document}>
        <PreviewIcon name="document" size={28} />
        <span className={styles.documentName}>{header.name ?? text('preview.document')}</span>
        <span className={styles.detail}>{header.detail ?? 'PDF'}</span>
      </div>
    );
  }
  if (header.kind === 'location') {
    return (
      <>
        <div className={`${styles.media} ${styles.map}`}>
          <PreviewIcon name="location" size={32} />
        </div>
        <div className={styles.words}>
          <div>{header.name ?? text('preview.location')}</div>
          {header.detail && <div className={styles.detail}>{header.detail}</div>}
        </div>
      </>
    );
  }
  return (
    <>
      <div className={styles.media}>
        <Picture header={header} />
        {header.kind === 'video' && (
          <span className={styles.play}>
            <PreviewIcon name="play" size={22} />
          </span>
        )}
      </div>
      {header.kind === 'product' && header.name && (
        <div className={styles.words}>
          <div>{header.name}</div>
        </div>
      )}
    </>
  );
}

function Picture({ header }: { header: PreviewHeader }) {
  const text = useText();
  // A file elsewhere is left there: nothing is fetched from another host.
  if (!header.url?.startsWith('blob:')) {
    return header.kind === 'video' ? null : <PreviewIcon name={header.kind} size={40} />;
  }
  if (header.kind === 'image' || header.kind === 'product') {
    return <img src={header.url} alt={header.name ?? text('preview.image')} />;
  }
  return (
    <video src={header.url} muted preload="metadata" aria-label={header.name ?? text('preview.video')} />
  );
}
