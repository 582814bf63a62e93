// SPDX-License-Identifier: Apache-2.0
import CursorClick from '@react-spectrum/s2/icons/CursorClick';
import { otp } from '../../buttons/otp/kind';
import type { ComponentKind } from '../kind';
import { ButtonsEditor } from './ButtonsEditor';

export const buttons: ComponentKind = {
  type: 'BUTTONS',
  label: 'templates.buttons',
  description: 'templates.buttons.description',
  icon: CursorClick,
  make: () => ({ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: '' }] }),
  makeForCode: () => ({ type: 'BUTTONS', buttons: [otp.make()] }),
  Editor: ButtonsEditor,
};
