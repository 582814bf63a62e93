// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import UserAvatar from '@react-spectrum/s2/icons/UserAvatar';
import { Header, Heading, Menu, MenuItem, MenuSection, MenuTrigger, Text } from '@react-spectrum/s2/Menu';
import { lazy, Suspense, useState } from 'react';
import { useSession, useSignOut } from '../api/session';
import { useText } from '../i18n/Language';

const PasswordDialog = lazy(() => import('./PasswordDialog'));

/** Who is signed in, and what they can do for themselves. */
export function UserMenu() {
  const { user } = useSession();
  const signOut = useSignOut();
  const text = useText();
  const [isChangingPassword, setChangingPassword] = useState(false);
  const actions: Record<string, () => void> = {
    password: () => setChangingPassword(true),
    sign_out: () => void signOut(),
  };
  return (
    <>
      <MenuTrigger align="end">
        <ActionButton isQuiet aria-label={text('shell.account', { name: user.name })}>
          <UserAvatar />
        </ActionButton>
        <Menu
          aria-label={text('shell.account', { name: user.name })}
          onAction={(key) => actions[String(key)]?.()}
        >
          <MenuSection>
            <Header>
              <Heading>{user.name}</Heading>
              <Text slot="description">
                {user.email} · {text(`role.${user.role}`)}
              </Text>
            </Header>
            <MenuItem id="password">
              <Text slot="label">{text('password.change')}</Text>
            </MenuItem>
            <MenuItem id="sign_out">
              <Text slot="label">{text('shell.sign_out')}</Text>
            </MenuItem>
          </MenuSection>
        </Menu>
      </MenuTrigger>
      {isChangingPassword && (
        <Suspense>
          <PasswordDialog onClose={() => setChangingPassword(false)} />
        </Suspense>
      )}
    </>
  );
}
