// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useId } from 'react';
import type { TextKey } from '../i18n/catalogue';
import { useText } from '../i18n/Language';
import { RailLink } from './RailLink';
import type { RailPlace, Screen } from './screens';

interface RailGroup {
  /** The heading; the first group stands without one. */
  label?: TextKey;
  /** The entries that stand directly under the heading, and the groups among them. */
  parts: readonly (RailPlace | RailGroup)[];
}

const GROUPS: readonly RailGroup[] = [
  { parts: ['start'] },
  { label: 'rail.content', parts: ['content'] },
  { label: 'rail.audiences', parts: ['audiences'] },
  {
    label: 'rail.administration',
    parts: [
      { label: 'rail.channels', parts: ['channels', { label: 'rail.general', parts: ['general'] }] },
      'people',
    ],
  },
];

const panel = style({
  display: { default: 'none', isOpen: 'flex', lg: 'flex' },
  flexDirection: 'column',
  rowGap: 20,
  boxSizing: 'border-box',
  width: 248,
  flexShrink: 0,
  paddingX: 12,
  paddingTop: 8,
  paddingBottom: 24,
  overflow: 'auto',
  position: { default: 'absolute', lg: 'static' },
  insetY: 0,
  insetStart: 0,
  zIndex: 2,
  backgroundColor: 'layer-1',
  boxShadow: { default: 'elevated', lg: 'none' },
});
const list = style({ listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: 4 });
const heading = style({
  font: { default: 'ui-sm', isTop: 'detail-sm' },
  color: 'gray-700',
  paddingX: 12,
  marginTop: { default: 12, isTop: 0 },
  marginBottom: 4,
});

/** The console's navigation. On narrow screens it opens over the page and closes with Escape. */
export function Rail(props: { screens: readonly Screen[]; isOpen: boolean; onClose: () => void }) {
  const text = useText();
  const { isOpen, onClose } = props;
  useEffect(() => {
    if (!isOpen) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [isOpen, onClose]);
  return (
    <nav id="rail" aria-label={text('shell.navigation')} className={panel({ isOpen })}>
      {GROUPS.map((group) => (
        <Group key={group.label ?? ''} group={group} screens={props.screens} level={0} />
      ))}
    </nav>
  );
}

function Group({ group, screens, level }: { group: RailGroup; screens: readonly Screen[]; level: number }) {
  const text = useText();
  const id = useId();
  if (!holdsEntries(group, screens)) return null;
  return (
    <div>
      {group.label && (
        <div id={id} className={heading({ isTop: level === 0 })}>
          {text(group.label)}
        </div>
      )}
      <ul className={list} aria-labelledby={group.label && id}>
        {group.parts.map((part) =>
          typeof part === 'string' ? (
            entriesOf(part, screens).map((screen) => (
              <li key={screen.path}>
                <RailLink screen={screen} />
              </li>
            ))
          ) : (
            <li key={part.label}>
              <Group group={part} screens={screens} level={level + 1} />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function entriesOf(place: RailPlace, screens: readonly Screen[]): Screen[] {
  return screens
    .filter((screen) => screen.rail?.place === place)
    .sort((one, other) => (one.rail?.order ?? 0) - (other.rail?.order ?? 0));
}

function holdsEntries(group: RailGroup, screens: readonly Screen[]): boolean {
  return group.parts.some((part) =>
    typeof part === 'string' ? entriesOf(part, screens).length > 0 : holdsEntries(part, screens),
  );
}
