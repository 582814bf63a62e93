// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const mpm: ButtonKind = {
  type: 'MPM',
  label: 'templates.button.mpm',
  description: 'templates.button.mpm.description',
  make: () => ({ type: 'MPM', text: 'View items' }),
  Editor: LabelEditor,
};
