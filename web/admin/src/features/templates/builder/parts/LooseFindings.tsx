// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { FindingList } from '../../../../components/FindingList';
import { isWithin } from '../document/pointer';
import { useFindingsWithin, useIsShown, useTemplateStore } from '../document/useTemplateStore';

/**
 * What was found at `at` or inside it that no field and no such list further inside shows: about the part as a whole, or
 * about what has no field. What is about the template as a whole waits until all findings are to be shown.
 */
export function LooseFindings({ at }: { at: string }) {
  const { fields } = useTemplateStore();
  useLayoutEffect(() => fields.addArea(at), [fields, at]);
  const places = useSyncExternalStore(fields.subscribe, fields.getPlaces);
  const findings = useFindingsWithin(
    at,
    places.filter((place) => place !== at && isWithin(place, at)),
  );
  const isShown = useIsShown('') || at !== '';
  return isShown ? <FindingList findings={findings} /> : null;
}
