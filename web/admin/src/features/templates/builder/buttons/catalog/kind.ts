// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const catalog: ButtonKind = {
  type: 'CATALOG',
  label: 'templates.button.catalog',
  description: 'templates.button.catalog.description',
  make: () => ({ type: 'CATALOG', text: 'View catalog' }),
  Editor: LabelEditor,
};
