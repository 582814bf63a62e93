// SPDX-License-Identifier: Apache-2.0
import Buildings from '@react-spectrum/s2/icons/Buildings';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { ACCOUNTS_PATH } from './paths';

export default [
  {
    path: ACCOUNTS_PATH,
    page: () => import('./AccountsPage'),
    allows: canAdminister,
    rail: { place: 'channels', order: 1, label: 'accounts.rail', icon: Buildings },
  },
] satisfies Screen[];
