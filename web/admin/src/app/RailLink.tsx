// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/Language';
import type { Screen } from './screens';

const link = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  minHeight: 32,
  boxSizing: 'border-box',
  paddingX: 12,
  paddingY: 4,
  borderRadius: 'lg',
  textDecoration: 'none',
  font: 'ui',
  fontWeight: { default: 'normal', isCurrent: 'bold' },
  color: { default: 'gray-800', isCurrent: 'gray-1000', ':hover': 'gray-1000' },
  backgroundColor: { default: 'transparent', ':hover': 'gray-100', isCurrent: 'gray-200' },
  outlineStyle: { default: 'none', ':focus-visible': 'solid' },
  outlineWidth: 2,
  outlineColor: 'focus-ring',
  '--iconPrimary': { type: 'fill', value: 'currentColor' },
});

/** One entry of the rail, marked when the page of the URL is its screen or below it. */
export function RailLink({ screen }: { screen: Screen }) {
  const text = useText();
  const [path] = useLocation();
  if (!screen.rail) return null;
  const isCurrent = path === screen.path || path.startsWith(`${screen.path}/`);
  const Icon = screen.rail.icon;
  return (
    <Link href={screen.path} aria-current={isCurrent ? 'page' : undefined} className={link({ isCurrent })}>
      <Icon />
      {text(screen.rail.label)}
    </Link>
  );
}
