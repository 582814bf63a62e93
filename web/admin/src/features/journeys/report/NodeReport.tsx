// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useId } from 'react';
import { FactList } from '../../../components/FactList';
import { RowLink } from '../../../components/RowLink';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Funnel } from '../../campaigns/api/types';
import { NumberTiles } from '../../campaigns/NumberTiles';
import type { JourneyNode, JourneyNodeCount, StoredJourney } from '../api/types';
import { KindSign } from '../canvas/icons';
import type { Rules } from '../graph/rules';
import { journeyPeoplePath } from '../paths';
import type { NodeTexts } from '../useNodeTexts';
import { ReasonList } from './ReasonList';

const STEPS = ['accepted', 'delivered', 'read', 'clicked', 'replied'] as const;
const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'] });
const head = style({ display: 'flex', alignItems: 'center', columnGap: 12 });
const title = style({ font: 'title', margin: 0, color: 'heading', flexGrow: 1, minWidth: 0 });
const sub = style({ font: 'title-sm', margin: 0, color: 'heading' });
const note = style({ font: 'body-sm', margin: 0, color: 'gray-700' });

/** What became of the people who came to one activity. */
export function NodeReport(props: {
  stored: StoredJourney;
  node: JourneyNode;
  rules: Rules;
  texts: NodeTexts;
  counts: JourneyNodeCount | undefined;
  /** How far its messages came. */
  funnel: Funnel | undefined;
}) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const { stored, node, rules, texts, counts, funnel } = props;
  const to = (filters: Record<string, string>) => journeyPeoplePath(stored.id, { node: node.id, ...filters });
  const number = (people: number, filters: Record<string, string>) => (
    <RowLink href={to(filters)}>{format.number(people)}</RowLink>
  );
  return (
    <section aria-labelledby={id} className={box} data-settings={node.id}>
      <div className={head}>
        <KindSign kind={node.kind} group={rules.row(node.kind).group} />
        <h2 id={id} className={title}>
          {texts.nameOf(node)}
        </h2>
      </div>
      <p className={note}>{texts.settingOf(node).text}</p>
      {counts && (
        <>
          <FactList
            facts={[
              { label: text('journeys.entered'), value: format.number(counts.entered) },
              { label: text('journeys.waiting'), value: number(counts.waiting, { state: 'waiting' }) },
              ...counts.ways.map(({ way, people }) => ({
                label: texts.wayName(way),
                value: format.number(people),
              })),
            ]}
          />
          {funnel && (
            <>
              <h3 className={sub}>{text('journeys.messages')}</h3>
              <NumberTiles
                tiles={STEPS.map((step) => ({
                  id: step,
                  label: text(`campaigns.step.${step}`),
                  value: funnel[step],
                }))}
              />
            </>
          )}
          <h3 className={sub}>{text('journeys.left')}</h3>
          <ReasonList journey={stored.id} node={node.id} reasons={counts.left} />
        </>
      )}
      <div>
        <LinkButton variant="secondary" size="S" href={to({})}>
          {text('journeys.people.here')}
        </LinkButton>
      </div>
    </section>
  );
}
