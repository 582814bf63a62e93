// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Menu, MenuItem, MenuTrigger, Text } from '@react-spectrum/s2/Menu';
import { useLocation } from 'wouter';
import { useText } from '../../../i18n/Language';
import { SHAPES } from '../graph/shapes';
import { newJourneyPath } from '../paths';

/** Begins a journey with one of a few shapes. */
export function NewJourneyMenu() {
  const text = useText();
  const [, navigate] = useLocation();
  return (
    <MenuTrigger>
      <Button variant="accent">{text('journeys.create')}</Button>
      <Menu onAction={(shape) => navigate(newJourneyPath(String(shape)))}>
        {SHAPES.map((shape) => (
          <MenuItem key={shape} id={shape} textValue={text(`journeys.shape.${shape}`)}>
            <Text slot="label">{text(`journeys.shape.${shape}`)}</Text>
            <Text slot="description">{text(`journeys.shape.${shape}.detail`)}</Text>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
