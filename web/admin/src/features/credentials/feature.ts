// SPDX-License-Identifier: Apache-2.0
import Key from '@react-spectrum/s2/icons/Key';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { CREDENTIALS_PATH, META_APP_PATH } from './paths';

export default [
  {
    path: CREDENTIALS_PATH,
    page: () => import('./CredentialsPage'),
    allows: canAdminister,
    rail: { place: 'channels', order: 0, label: 'credentials.title', icon: Key },
  },
  {
    path: `${CREDENTIALS_PATH}/new`,
    page: () => import('./wizard/NewCredentialPage'),
    allows: canAdminister,
  },
  { path: META_APP_PATH, page: () => import('./signup/MetaAppPage'), allows: canAdminister },
  {
    path: `${CREDENTIALS_PATH}/connect`,
    page: () => import('./signup/ProblemPage'),
    allows: canAdminister,
  },
  {
    path: `${CREDENTIALS_PATH}/connect/:id`,
    page: () => import('./signup/ConnectPage'),
    allows: canAdminister,
  },
  { path: `${CREDENTIALS_PATH}/:id`, page: () => import('./CredentialPage'), allows: canAdminister },
] satisfies Screen[];
