// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { FlowEditor } from './FlowEditor';

export const flow: ButtonKind = {
  type: 'FLOW',
  label: 'templates.button.flow',
  description: 'templates.button.flow.description',
  make: () => ({ type: 'FLOW', text: '', flow_id: '', flow_action: 'navigate', navigate_screen: '' }),
  Editor: FlowEditor,
};
