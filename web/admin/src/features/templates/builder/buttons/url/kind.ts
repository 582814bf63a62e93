// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { UrlEditor } from './UrlEditor';

export const url: ButtonKind = {
  type: 'URL',
  label: 'templates.button.url',
  description: 'templates.button.url.description',
  isForCards: true,
  make: () => ({ type: 'URL', text: '', url: '' }),
  Editor: UrlEditor,
};
