// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Link } from 'wouter';
import { useSession } from '../../api/session';
import { screensFor } from '../../app/screens';
import type { TextKey } from '../../i18n/catalogue';
import { useText } from '../../i18n/Language';

const STEPS: readonly { path: string; title: TextKey; detail: TextKey }[] = [
  { path: '/administration/api-credentials', title: 'step.connect', detail: 'step.connect.detail' },
  {
    path: '/administration/channel-configurations',
    title: 'step.configure',
    detail: 'step.configure.detail',
  },
  { path: '/templates', title: 'step.write', detail: 'step.write.detail' },
  { path: '/messages', title: 'step.send', detail: 'step.send.detail' },
];

const list = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], sm: ['repeat(2, minmax(0, 1fr))'] },
  gap: 12,
  listStyleType: 'none',
  margin: 0,
  padding: 0,
});
const card = style({
  display: 'grid',
  gridTemplateColumns: ['auto', 'minmax(0, 1fr)'],
  columnGap: 12,
  boxSizing: 'border-box',
  height: 'full',
  padding: 16,
  borderRadius: 'xl',
  textDecoration: 'none',
  backgroundColor: { default: 'layer-1', ':hover': 'gray-100' },
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
});
const number = style({
  display: 'grid',
  placeItems: 'center',
  size: 24,
  borderRadius: 'full',
  font: 'ui-sm',
  fontWeight: 'bold',
  color: 'white',
  backgroundColor: 'accent-900',
});
const title = style({ display: 'block', font: 'ui', fontWeight: 'bold', color: 'heading' });
const detail = style({ display: 'block', font: 'body-sm', color: 'gray-700', marginTop: 4 });

/** The way from nothing to a message, as far as the user's role leads. */
export function NextSteps() {
  const text = useText();
  const screens = screensFor(useSession());
  const steps = STEPS.filter(({ path }) => screens.some((screen) => screen.path === path));
  return (
    <ol className={list} aria-label={text('step.title')}>
      {steps.map((step, index) => (
        <li key={step.path}>
          <Link href={step.path} className={card}>
            <span className={number}>{index + 1}</span>
            <span>
              <span className={title}>{text(step.title)}</span>
              <span className={detail}>{text(step.detail)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
