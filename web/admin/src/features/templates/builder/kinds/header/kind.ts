// SPDX-License-Identifier: Apache-2.0
import AlignTop from '@react-spectrum/s2/icons/AlignTop';
import type { ComponentKind } from '../kind';
import { HeaderEditor } from './HeaderEditor';

export const header: ComponentKind = {
  type: 'HEADER',
  label: 'templates.header',
  description: 'templates.header.description',
  icon: AlignTop,
  make: () => ({ type: 'HEADER', format: 'TEXT', text: '' }),
  Editor: HeaderEditor,
};
