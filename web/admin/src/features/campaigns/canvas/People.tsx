// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../../i18n/Language';
import { useCanvas } from './CanvasContext';

/** How many people leave an activity, or one of its branches; dots while they are counted, nothing when that is not known. */
export function People({ node, branch }: { node: string; branch?: string }) {
  const text = useText();
  const { counts } = useCanvas();
  const people = counts.of(node, branch);
  if (people !== undefined) return <span data-people={people}>{text('campaigns.people', { people })}</span>;
  return counts.isCounting ? <span aria-hidden>…</span> : null;
}
