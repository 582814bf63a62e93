// SPDX-License-Identifier: Apache-2.0
import Clock from '@react-spectrum/s2/icons/Clock';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { RULES_PATH } from './paths';

export default [
  {
    path: RULES_PATH,
    page: () => import('./RulesPage'),
    allows: canAdminister,
    rail: { place: 'general', order: 1, label: 'rules.title', icon: Clock },
  },
] satisfies Screen[];
