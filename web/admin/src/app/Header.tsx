// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import MenuHamburger from '@react-spectrum/s2/icons/MenuHamburger';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { lazy, Suspense } from 'react';
import { useText } from '../i18n/Language';
import { Brand } from './Brand';
import { LanguageMenu } from './LanguageMenu';
import { ThemeMenu } from './ThemeMenu';
import { UserMenu } from './UserMenu';

const NewsBell = lazy(() => import('../features/health/NewsBell'));

const bar = style({
  display: 'flex',
  alignItems: 'center',
  columnGap: 8,
  paddingX: { default: 12, lg: 16 },
  height: 56,
});
const railToggle = style({ display: { default: 'block', lg: 'none' } });
const tools = style({ display: 'flex', alignItems: 'center', columnGap: 4, marginStart: 'auto' });

/** The bar above everything: the product, and what belongs to the person rather than to a screen. */
export function Header(props: { isRailOpen: boolean; onToggleRail: () => void }) {
  const text = useText();
  return (
    <header className={bar}>
      <div className={railToggle}>
        <ActionButton
          isQuiet
          aria-label={text('shell.menu')}
          aria-expanded={props.isRailOpen}
          aria-controls="rail"
          onPress={props.onToggleRail}
        >
          <MenuHamburger />
        </ActionButton>
      </div>
      <Brand />
      <div className={tools}>
        <Suspense>
          <NewsBell />
        </Suspense>
        <LanguageMenu />
        <ThemeMenu />
        <UserMenu />
      </div>
    </header>
  );
}
