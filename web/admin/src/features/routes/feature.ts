// SPDX-License-Identifier: Apache-2.0
import type { Screen } from '../../app/screens';
import { ROUTES_PATH } from './paths';

export default [{ path: ROUTES_PATH, page: () => import('./RoutesPage') }] satisfies Screen[];
