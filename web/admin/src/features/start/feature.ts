// SPDX-License-Identifier: Apache-2.0
import RocketQuickActions from '@react-spectrum/s2/icons/RocketQuickActions';
import { START_PATH } from '../../app/paths';
import type { Screen } from '../../app/screens';

export default [
  {
    path: START_PATH,
    page: () => import('./StartPage'),
    saysLittle: true,
    rail: { place: 'start', order: 0, label: 'start.title', icon: RocketQuickActions },
  },
] satisfies Screen[];
