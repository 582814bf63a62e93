// SPDX-License-Identifier: Apache-2.0
import Key from '@react-spectrum/s2/icons/Key';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { KEYS_PATH } from './paths';

export default [
  {
    path: KEYS_PATH,
    page: () => import('./KeysPage'),
    allows: canAdminister,
    rail: { place: 'people', order: 2, label: 'keys.title', icon: Key },
  },
] satisfies Screen[];
