// SPDX-License-Identifier: Apache-2.0
import Channel from '@react-spectrum/s2/icons/Channel';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { CONFIGURATIONS_PATH } from './paths';

export default [
  {
    path: CONFIGURATIONS_PATH,
    page: () => import('./ConfigurationsPage'),
    allows: canAdminister,
    rail: { place: 'general', order: 0, label: 'configurations.title', icon: Channel },
  },
  {
    path: `${CONFIGURATIONS_PATH}/new`,
    page: () => import('./NewConfigurationPage'),
    allows: canAdminister,
  },
  { path: `${CONFIGURATIONS_PATH}/:id`, page: () => import('./ConfigurationPage'), allows: canAdminister },
] satisfies Screen[];
