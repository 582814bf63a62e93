// SPDX-License-Identifier: Apache-2.0
import ChartTrend from '@react-spectrum/s2/icons/ChartTrend';
import type { Screen } from '../../app/screens';
import { HEALTH_PATH, numberHealthPath } from './paths';

export default [
  {
    path: HEALTH_PATH,
    page: () => import('./HealthPage'),
    rail: { place: 'channels', order: 5, label: 'health.title', icon: ChartTrend },
  },
  { path: numberHealthPath(':id'), page: () => import('./NumberPage') },
] satisfies Screen[];
