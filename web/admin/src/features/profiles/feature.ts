// SPDX-License-Identifier: Apache-2.0
import FileUser from '@react-spectrum/s2/icons/FileUser';
import UserLock from '@react-spectrum/s2/icons/UserLock';
import type { Screen } from '../../app/screens';
import { PROFILES_PATH, SUPPRESSIONS_PATH } from './paths';

export default [
  {
    path: PROFILES_PATH,
    page: () => import('./list/ProfilesPage'),
    rail: { place: 'audiences', order: 1, label: 'profiles.title', icon: FileUser },
  },
  { path: `${PROFILES_PATH}/:id`, page: () => import('./detail/ProfilePage') },
  {
    path: SUPPRESSIONS_PATH,
    page: () => import('./suppressions/SuppressionsPage'),
    rail: { place: 'audiences', order: 2, label: 'suppressions.title', icon: UserLock },
  },
] satisfies Screen[];
