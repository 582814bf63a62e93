// SPDX-License-Identifier: Apache-2.0
import PeopleGroup from '@react-spectrum/s2/icons/PeopleGroup';
import { canWriteContent } from '../../api/session';
import type { Screen } from '../../app/screens';
import { AUDIENCES_PATH, IMPORT_PATH, NEW_QUERY_PATH } from './paths';

export default [
  {
    path: AUDIENCES_PATH,
    page: () => import('./list/AudiencesPage'),
    rail: { place: 'audiences', order: 0, label: 'audiences.title', icon: PeopleGroup },
  },
  { path: IMPORT_PATH, page: () => import('./import/ImportPage'), allows: canWriteContent },
  { path: NEW_QUERY_PATH, page: () => import('./query/NewQueryPage'), allows: canWriteContent },
  { path: `${AUDIENCES_PATH}/:id`, page: () => import('./detail/AudiencePage') },
] satisfies Screen[];
