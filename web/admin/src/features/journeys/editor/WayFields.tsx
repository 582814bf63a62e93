// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { useText } from '../../../i18n/Language';
import { Place } from '../../campaigns/editor/Place';
import type { JourneyNode } from '../api/types';
import { connect, targetOf } from '../graph/graph';
import { takes } from '../graph/rules';
import { useJourney } from './JourneyContext';
import { stack, wide } from './settings/fields';

const NOWHERE = '*';

/** Where each way out of an activity leads, chosen from all activities that people may come to. */
export function WayFields({ node, at }: { node: JourneyNode; at: string }) {
  const text = useText();
  const { nodes, edit, rules, texts, field } = useJourney();
  const ways = rules.ways(node);
  const targets = nodes.filter(({ id, kind }) => id !== node.id && takes(rules, kind));
  if (ways.length === 0) return null;
  return (
    <Place at={`${at}/ways`}>
      <div className={stack}>
        {ways.map(({ way }) => {
          const index = node.ways.findIndex((one) => one.way === way);
          const place = index < 0 ? `${at}/ways/-${way}` : `${at}/ways/${index}`;
          return (
            <Place key={way} at={place}>
              <Picker
                styles={wide}
                label={text('journeys.leads_to', { way: texts.wayName(way) })}
                value={targetOf(node, way) ?? NOWHERE}
                onChange={(key) =>
                  edit(connect(nodes, { source: node.id, way }, key === NOWHERE ? undefined : String(key)))
                }
                {...field(place)}
              >
                {[
                  { id: NOWHERE, label: text('journeys.nowhere') },
                  ...targets.map((target) => ({ id: target.id, label: texts.nameOf(target) })),
                ].map(({ id, label }) => (
                  <PickerItem key={id} id={id}>
                    {label}
                  </PickerItem>
                ))}
              </Picker>
            </Place>
          );
        })}
      </div>
    </Place>
  );
}
