// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const quickReply: ButtonKind = {
  type: 'QUICK_REPLY',
  label: 'templates.button.quick_reply',
  description: 'templates.button.quick_reply.description',
  isForCards: true,
  make: () => ({ type: 'QUICK_REPLY', text: '' }),
  Editor: LabelEditor,
};
