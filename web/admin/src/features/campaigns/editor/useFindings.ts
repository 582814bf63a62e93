// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { Finding } from '../../../api/types';
import type { Audience, Campaign } from '../api/types';
import { useLoadedCampaigns } from '../useLoadedCampaigns';
import { judgeHere, mergedFindings } from './instantFindings';
import { useTypedReview } from './useTypedReview';

/**
 * What is wrong with a campaign as typed: with every keystroke from the core in this page, and once the typing rests from
 * the proxy, which knows all that surrounds it. Undefined before the first answer.
 */
export function useFindings(
  campaign: Campaign,
  id: string | undefined,
  audiences: readonly Audience[] | undefined,
): readonly Finding[] | undefined {
  const core = useLoadedCampaigns();
  const { review, asked, isCurrent } = useTypedReview(campaign, id);
  const answered = review.data?.findings;
  return useMemo(() => {
    if (!core || !answered || isCurrent) return answered;
    const now = new Date();
    return mergedFindings(
      judgeHere(core, campaign, audiences, now),
      judgeHere(core, asked, audiences, now),
      answered,
    );
  }, [core, campaign, asked, audiences, answered, isCurrent]);
}
