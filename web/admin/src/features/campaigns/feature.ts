// SPDX-License-Identifier: Apache-2.0
import Promote from '@react-spectrum/s2/icons/Promote';
import { canWriteContent } from '../../api/session';
import type { Screen } from '../../app/screens';
import { CAMPAIGNS_PATH, NEW_CAMPAIGN_PATH } from './paths';

export default [
  {
    path: CAMPAIGNS_PATH,
    page: () => import('./list/CampaignsPage'),
    rail: { place: 'content', order: 2, label: 'campaigns.title', icon: Promote },
  },
  { path: NEW_CAMPAIGN_PATH, page: () => import('./editor/NewCampaignPage'), allows: canWriteContent },
  { path: `${CAMPAIGNS_PATH}/:id`, page: () => import('./CampaignPage') },
  { path: `${CAMPAIGNS_PATH}/:id/review`, page: () => import('./review/ReviewPage') },
  { path: `${CAMPAIGNS_PATH}/:id/people`, page: () => import('./people/PeoplePage') },
] satisfies Screen[];
