// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import BrightnessContrast from '@react-spectrum/s2/icons/BrightnessContrast';
import { Menu, MenuItem, MenuTrigger, Text } from '@react-spectrum/s2/Menu';
import { useText } from '../i18n/Language';
import { chooseTheme, THEMES, useTheme } from './theme';

/** Chooses light, dark, or what the system prefers. */
export function ThemeMenu() {
  const text = useText();
  const theme = useTheme();
  return (
    <MenuTrigger align="end">
      <ActionButton isQuiet aria-label={text('shell.theme')}>
        <BrightnessContrast />
      </ActionButton>
      <Menu
        aria-label={text('shell.theme')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[theme]}
        onAction={(key) => {
          const chosen = THEMES.find((candidate) => candidate === key);
          if (chosen) chooseTheme(chosen);
        }}
      >
        {THEMES.map((candidate) => (
          <MenuItem key={candidate} id={candidate}>
            <Text slot="label">{text(`shell.theme.${candidate}`)}</Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
