// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { PhoneNumberEditor } from './PhoneNumberEditor';

export const phoneNumber: ButtonKind = {
  type: 'PHONE_NUMBER',
  label: 'templates.button.phone_number',
  description: 'templates.button.phone_number.description',
  isForCards: true,
  make: () => ({ type: 'PHONE_NUMBER', text: '', phone_number: '' }),
  Editor: PhoneNumberEditor,
};
