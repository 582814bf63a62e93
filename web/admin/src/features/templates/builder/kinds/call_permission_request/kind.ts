// SPDX-License-Identifier: Apache-2.0
import CallCenter from '@react-spectrum/s2/icons/CallCenter';
import type { ComponentKind } from '../kind';
import { CallPermissionEditor } from './CallPermissionEditor';

export const callPermissionRequest: ComponentKind = {
  type: 'CALL_PERMISSION_REQUEST',
  label: 'templates.call_permission',
  description: 'templates.call_permission.description',
  icon: CallCenter,
  make: () => ({ type: 'CALL_PERMISSION_REQUEST' }),
  Editor: CallPermissionEditor,
};
