// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { CopyCodeEditor } from './CopyCodeEditor';

export const copyCode: ButtonKind = {
  type: 'COPY_CODE',
  label: 'templates.button.copy_code',
  description: 'templates.button.copy_code.description',
  make: () => ({ type: 'COPY_CODE', example: '' }),
  Editor: CopyCodeEditor,
};
