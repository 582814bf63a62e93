// SPDX-License-Identifier: Apache-2.0
import type { TextKey } from '../../../i18n/catalogue';

/** The lines of the chart over time, by the members of its points. */
export const SERIES = [
  { id: 'accepted', label: 'campaigns.accepted' },
  { id: 'delivered', label: 'campaigns.delivered' },
  { id: 'read', label: 'campaigns.read' },
  { id: 'failed', label: 'campaigns.failed' },
] as const satisfies readonly { id: string; label: TextKey }[];
