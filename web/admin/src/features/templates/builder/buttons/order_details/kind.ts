// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { LabelEditor } from '../LabelEditor';

export const orderDetails: ButtonKind = {
  type: 'ORDER_DETAILS',
  label: 'templates.button.order_details',
  description: 'templates.button.order_details.description',
  make: () => ({ type: 'ORDER_DETAILS', text: 'Review and Pay' }),
  Editor: LabelEditor,
};
