// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import GlobeGrid from '@react-spectrum/s2/icons/GlobeGrid';
import { Menu, MenuItem, MenuTrigger, Text } from '@react-spectrum/s2/Menu';
import { useLanguage } from '../i18n/Language';
import { LANGUAGES } from '../i18n/languages';

/** Chooses the language of the page. */
export function LanguageMenu() {
  const { code, text, choose } = useLanguage();
  return (
    <MenuTrigger align="end">
      <ActionButton isQuiet aria-label={text('shell.language')}>
        <GlobeGrid />
      </ActionButton>
      <Menu
        aria-label={text('shell.language')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[code]}
        onAction={(key) => {
          const chosen = LANGUAGES.find((language) => language.code === key);
          if (chosen) choose(chosen.code);
        }}
      >
        {LANGUAGES.map((language) => (
          <MenuItem key={language.code} id={language.code} textValue={language.name}>
            <Text slot="label">
              <span lang={language.tag}>{language.name}</span>
            </Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
