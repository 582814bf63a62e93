// SPDX-License-Identifier: Apache-2.0
import TextIcon from '@react-spectrum/s2/icons/Text';
import type { ComponentKind } from '../kind';
import { BodyEditor } from './BodyEditor';

export const body: ComponentKind = {
  type: 'BODY',
  label: 'templates.body',
  description: 'templates.body.description',
  icon: TextIcon,
  isFixed: true,
  make: () => ({ type: 'BODY', text: '' }),
  makeForCode: () => ({ type: 'BODY', add_security_recommendation: true }),
  Editor: BodyEditor,
};
