// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { typedReviewQuery } from '../api/queries';
import type { Campaign } from '../api/types';

const QUIET_MS = 250;

/** What the proxy finds in a campaign as typed, asked once the typing rests for a moment. */
export function useTypedReview(campaign: Campaign, id: string | undefined) {
  const [asked, setAsked] = useState(campaign);
  const typed = JSON.stringify(campaign);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(typed) as Campaign), QUIET_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const review = useQuery(typedReviewQuery(asked, id));
  /** Whether the answer is about what is typed now. */
  const isCurrent = !review.isPlaceholderData && JSON.stringify(asked) === typed;
  return { review, asked, isCurrent };
}
