// SPDX-License-Identifier: Apache-2.0
import TemplateIcon from '@react-spectrum/s2/icons/Template';
import { canWriteContent } from '../../api/session';
import type { Screen } from '../../app/screens';
import { TEMPLATES_PATH } from './paths';

export default [
  {
    path: TEMPLATES_PATH,
    page: () => import('./list/TemplatesPage'),
    rail: { place: 'content', order: 0, label: 'templates.title', icon: TemplateIcon },
  },
  { path: `${TEMPLATES_PATH}/new`, page: () => import('./builder/NewTemplatePage'), allows: canWriteContent },
  { path: `${TEMPLATES_PATH}/:id`, page: () => import('./builder/TemplatePage') },
] satisfies Screen[];
