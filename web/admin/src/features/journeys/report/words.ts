// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useText } from '../../../i18n/Language';
import type { JourneyCause, JourneyFate, JourneyInstanceState, JourneyLeaveReason } from '../api/types';

/** What became known of a person at an activity, as a step's details tell it. */
export interface News {
  fate?: JourneyFate;
  graph_code?: number;
  click?: string;
  reply?: string;
  status?: number | null;
  event?: string;
}

/** Why people go on and leave, in plain words. */
export function useReportWords() {
  const text = useText();
  return useMemo(
    () => ({
      cause: (cause: JourneyCause) => text(`journeys.why.${cause}`),
      reason: (reason: JourneyLeaveReason) => text(`journeys.left.${reason}`),
      state: (state: JourneyInstanceState) => text(`journeys.state.${state}`),
      news: ({ fate, graph_code, click, reply, status, event }: News) => {
        if (fate) return [text(`journeys.fate.${fate}`), click ?? graph_code].filter(Boolean).join(': ');
        if (reply !== undefined) return text('journeys.news.reply', { reply });
        if (event !== undefined) return text('journeys.news.event', { event });
        if (status === null) return text('journeys.news.no_answer');
        return status === undefined ? '' : text('journeys.news.status', { status: String(status) });
      },
    }),
    [text],
  );
}
