// SPDX-License-Identifier: Apache-2.0
import Send from '@react-spectrum/s2/icons/Send';
import { canWriteContent } from '../../api/session';
import type { Screen } from '../../app/screens';
import { MESSAGES_PATH, TEST_SEND_PATH } from './paths';

export default [
  {
    path: MESSAGES_PATH,
    page: () => import('./list/MessagesPage'),
    rail: { place: 'content', order: 1, label: 'messages.title', icon: Send },
  },
  { path: TEST_SEND_PATH, page: () => import('./send/TestSendPage'), allows: canWriteContent },
  { path: `${MESSAGES_PATH}/:id`, page: () => import('./detail/MessagePage') },
] satisfies Screen[];
