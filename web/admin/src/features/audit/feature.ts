// SPDX-License-Identifier: Apache-2.0
import History from '@react-spectrum/s2/icons/History';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';

export default [
  {
    path: '/administration/audit-log',
    page: () => import('./AuditPage'),
    allows: canAdminister,
    rail: { place: 'people', order: 1, label: 'audit.title', icon: History },
  },
] satisfies Screen[];
