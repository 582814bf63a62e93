// SPDX-License-Identifier: Apache-2.0
import Comment from '@react-spectrum/s2/icons/Comment';
import { canAdminister } from '../../api/session';
import type { Screen } from '../../app/screens';
import { WEBHOOKS_PATH } from './paths';

export default [
  {
    path: WEBHOOKS_PATH,
    page: () => import('./WebhooksPage'),
    allows: canAdminister,
    rail: { place: 'channels', order: 1, label: 'webhooks.title', icon: Comment },
  },
  { path: `${WEBHOOKS_PATH}/new`, page: () => import('./NewWebhookPage'), allows: canAdminister },
  { path: `${WEBHOOKS_PATH}/:id`, page: () => import('./WebhookPage'), allows: canAdminister },
] satisfies Screen[];
