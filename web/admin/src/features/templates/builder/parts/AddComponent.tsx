// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { useInsert } from '../document/useInsert';
import { useItemsAt } from '../document/useTemplateStore';
import { COMPONENT_KINDS, positionOf } from '../kinds';
import { useIsAuthentication } from '../kinds/useIsAuthentication';

const row = style({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  margin: 0,
  padding: 0,
  borderStyle: 'none',
});

/** A button for each kind of component that the template has not. */
export function AddComponent() {
  const text = useText();
  const insert = useInsert();
  const types = useItemsAt('/components').map(({ type }) => type);
  const isCode = useIsAuthentication();
  const missing = COMPONENT_KINDS.map((kind) => ({
    kind,
    make: isCode ? kind.makeForCode : kind.make,
  })).filter(({ kind, make }) => make && !types.includes(kind.type));
  if (missing.length === 0) return null;
  return (
    <fieldset className={row} aria-label={text('templates.add_component')}>
      {missing.map(({ kind, make }) => (
        <ActionButton
          key={kind.type}
          onPress={() => insert('/components', positionOf(kind, types), make?.() ?? {})}
        >
          <kind.icon />
          <Text>{text('templates.add', { item: text(kind.label) })}</Text>
        </ActionButton>
      ))}
    </fieldset>
  );
}
