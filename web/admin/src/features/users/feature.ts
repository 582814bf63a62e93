// SPDX-License-Identifier: Apache-2.0
import UserGroup from '@react-spectrum/s2/icons/UserGroup';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';

export default [
  {
    path: '/administration/users',
    page: () => import('./UsersPage'),
    allows: canAdminister,
    rail: { place: 'people', order: 0, label: 'users.title', icon: UserGroup },
  },
] satisfies Screen[];
