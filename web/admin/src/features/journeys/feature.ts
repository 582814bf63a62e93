// SPDX-License-Identifier: Apache-2.0
import Path from '@react-spectrum/s2/icons/Path';
import { canWriteContent } from '../../api/session';
import type { Screen } from '../../app/screens';
import { JOURNEYS_PATH, NEW_JOURNEY_PATH } from './paths';

export default [
  {
    path: JOURNEYS_PATH,
    page: () => import('./list/JourneysPage'),
    rail: { place: 'content', order: 3, label: 'journeys.title', icon: Path },
  },
  { path: NEW_JOURNEY_PATH, page: () => import('./editor/NewJourneyPage'), allows: canWriteContent },
  { path: `${JOURNEYS_PATH}/:id`, page: () => import('./JourneyPage') },
  { path: `${JOURNEYS_PATH}/:id/people`, page: () => import('./people/PeoplePage') },
  { path: `${JOURNEYS_PATH}/:id/versions`, page: () => import('./versions/VersionsPage') },
] satisfies Screen[];
