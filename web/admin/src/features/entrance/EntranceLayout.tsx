// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { LanguageMenu } from '../../app/LanguageMenu';
import { ThemeMenu } from '../../app/ThemeMenu';
import { useTitle } from '../../components/useTitle';

const page = style({
  display: 'grid',
  gridTemplateRows: ['auto', '1fr'],
  minHeight: 'screen',
  backgroundColor: 'layer-1',
});
const tools = style({ display: 'flex', justifyContent: 'end', columnGap: 4, padding: 12 });
const middle = style({
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'start',
  paddingX: 16,
  paddingTop: { default: 16, md: 64 },
  paddingBottom: 64,
});
const card = style({
  boxSizing: 'border-box',
  width: 'full',
  maxWidth: 440,
  padding: { default: 24, md: 40 },
  borderRadius: 'xl',
  backgroundColor: 'base',
  boxShadow: 'elevated',
});
const brand = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  font: 'title',
  color: 'heading',
  marginBottom: 24,
});
const titleStyle = style({ font: 'heading', color: 'heading', margin: 0 });
const descriptionStyle = style({ font: 'body', color: 'gray-700', marginTop: 8, marginBottom: 0 });
const bodyStyle = style({ marginTop: 24 });

/** The frame of the pages before a session: a card below the product's name. Titles the document. */
export function EntranceLayout(props: { title: string; description: string; children: ReactNode }) {
  useTitle(props.title);
  return (
    <div className={page}>
      <header className={tools}>
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className={middle}>
        <div className={card}>
          <div className={brand}>
            <img src="/heliograph.svg" alt="" width={32} height={32} />
            Heliograph
          </div>
          <h1 className={titleStyle}>{props.title}</h1>
          <p className={descriptionStyle}>{props.description}</p>
          <div className={bodyStyle}>{props.children}</div>
        </div>
      </main>
    </div>
  );
}
