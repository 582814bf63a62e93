// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { useText } from '../../../i18n/Language';
import type { JourneyCause, JourneyInstanceState, JourneyLeaveReason } from '../api/types';

/** Why people go on and leave, in plain words. */
export function useReportWords() {
  const text = useText();
  return useMemo(
    () => ({
      cause: (cause: JourneyCause) => text(`journeys.why.${cause}`),
      reason: (reason: JourneyLeaveReason) => text(`journeys.left.${reason}`),
      state: (state: JourneyInstanceState) => text(`journeys.state.${state}`),
    }),
    [text],
  );
}
