// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const requestContactInfo: ButtonKind = {
  type: 'REQUEST_CONTACT_INFO',
  label: 'templates.button.request_contact_info',
  description: 'templates.button.request_contact_info.description',
  make: () => ({ type: 'REQUEST_CONTACT_INFO', text: '' }),
  Editor: LabelEditor,
};
