// SPDX-License-Identifier: Apache-2.0
import { EVERYBODY } from '../../audiences/query/conditions';
import { NO_CONTENT } from '../../campaigns/editor/content';
import type { JourneyNode, JourneyNodeKind } from '../api/types';

const DAY_S = 86_400;

/** What a new activity of each kind is set to. `sender` is the configuration that messages begin with. */
export function settingsOf(kind: JourneyNodeKind, sender: string | undefined): Partial<JourneyNode> {
  switch (kind) {
    case 'event':
      return { event: { fields: [] } };
    case 'audience':
      return { audience: {} };
    case 'inbound':
      return { inbound: { text: { comparison: 'equals', values: [] } } };
    case 'qualification':
      return { qualification: { when: 'starts' } };
    case 'wait':
      return { wait: { kind: 'duration', seconds: DAY_S, weekdays: [] } };
    case 'condition':
      return { condition: { branches: [{ name: 'A', test: { kind: 'person', person: EVERYBODY } }] } };
    case 'split':
      return { split: { branches: ['A', 'B'].map((name) => ({ name, percent: 50, values: [] })) } };
    case 'jump':
      return { jump: {} };
    case 'whatsapp':
      return {
        whatsapp: {
          configuration_id: sender,
          purpose: 'marketing',
          treatments: [{ percent: 100, content: NO_CONTENT }],
          links: [],
        },
      };
    case 'free_form':
      return { free_form: { message: { type: 'text', text: { body: '' } } as never } };
    case 'update_profile':
      return { update_profile: { changes: [{ attribute: '' }] } };
    case 'webhook':
      return { webhook: { headers: [], attributes: [] } };
    case 'reaction':
      return {
        reaction: { cases: [{ name: 'A', fate: 'read', error_codes: [] }], timeout_seconds: DAY_S },
      };
    default:
      return {};
  }
}
