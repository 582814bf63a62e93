// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const spm: ButtonKind = {
  type: 'SPM',
  label: 'templates.button.spm',
  description: 'templates.button.spm.description',
  isForCards: true,
  make: () => ({ type: 'SPM', text: 'View' }),
  Editor: LabelEditor,
};
