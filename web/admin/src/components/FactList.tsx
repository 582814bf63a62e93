// SPDX-License-Identifier: Apache-2.0
import { Content, ContextualHelp, Heading } from '@react-spectrum/s2/ContextualHelp';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../i18n/Language';

/** Something to be read: what it is called, its value, and words on its meaning. */
export interface Fact {
  label: string;
  value: ReactNode;
  help?: string;
}

const list = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['repeat(2, minmax(0, 1fr))'] },
  columnGap: 24,
  rowGap: 16,
  margin: 0,
});
const term = style({ display: 'flex', alignItems: 'center', columnGap: 4, font: 'ui-sm', color: 'gray-700' });
const value = style({ font: 'ui', color: 'heading', margin: 0, marginTop: 4, overflowWrap: 'anywhere' });

/** Facts in two columns. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const text = useText();
  return (
    <dl className={list}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className={term}>
            {fact.label}
            {fact.help && (
              <ContextualHelp aria-label={text('help.of', { name: fact.label })}>
                <Heading>{fact.label}</Heading>
                <Content>{fact.help}</Content>
              </ContextualHelp>
            )}
          </dt>
          <dd className={value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
