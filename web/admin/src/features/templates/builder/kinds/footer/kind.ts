// SPDX-License-Identifier: Apache-2.0
import LayoutIcon from '@react-spectrum/s2/icons/AlignBottom';
import type { ComponentKind } from '../kind';
import { FooterEditor } from './FooterEditor';

export const footer: ComponentKind = {
  type: 'FOOTER',
  label: 'templates.footer',
  description: 'templates.footer.description',
  icon: LayoutIcon,
  make: () => ({ type: 'FOOTER', text: '' }),
  makeForCode: () => ({ type: 'FOOTER', code_expiration_minutes: 10 }),
  Editor: FooterEditor,
};
