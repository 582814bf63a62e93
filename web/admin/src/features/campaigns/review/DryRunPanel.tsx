// SPDX-License-Identifier: Apache-2.0
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { type Column, DataTable } from '../../../components/DataTable';
import { FactList } from '../../../components/FactList';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { CampaignDryRun, DryRunResult, StoredCampaign } from '../api/types';
import { BarList } from '../BarList';
import { NumberTiles } from '../NumberTiles';
import { useDuration } from '../useDuration';
import { useReasonText } from '../useReasonText';

const result = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });
const subtitle = style({ font: 'title', margin: 0, marginBottom: 12, color: 'heading' });

type Reason = DryRunResult['reasons'][number];

/** Decides about everybody in the audience without sending anything, and shows what would happen. */
export function DryRunPanel({ campaign, hasErrors }: { campaign: StoredCampaign; hasErrors: boolean }) {
  const { text } = useLanguage();
  const run = useMutation({
    mutationFn: () => call<CampaignDryRun>('POST', `/campaigns/${campaign.id}/dry-run`),
  });
  return (
    <Panel
      title={text('campaigns.dry_run')}
      description={text('campaigns.dry_run.help')}
      actions={
        <SubmitButton
          variant="secondary"
          isPending={run.isPending}
          isDisabled={hasErrors}
          onPress={() => run.mutate()}
        >
          {text(run.data ? 'campaigns.dry_run.again' : 'campaigns.dry_run.go')}
        </SubmitButton>
      }
    >
      <ProblemAlert error={run.error} title={text('campaigns.dry_run.failed')} />
      {run.data && <Result dryRun={run.data} campaign={campaign} />}
    </Panel>
  );
}

function Result({ dryRun, campaign }: { dryRun: CampaignDryRun; campaign: StoredCampaign }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  const durationOf = useDuration();
  const found = dryRun.result;
  const { treatments } = campaign.campaign;
  return (
    <div className={result} data-dry-run>
      {!dryRun.is_complete && (
        <InlineAlert variant="notice">
          <Heading level={3}>{text('campaigns.dry_run.partial.title')}</Heading>
          <Content>{text('campaigns.dry_run.partial', { people: found.targeted })}</Content>
        </InlineAlert>
      )}
      <NumberTiles
        tiles={[
          { id: 'targeted', label: text('campaigns.targeted'), value: found.targeted },
          { id: 'sent', label: text('campaigns.dry_run.sent'), value: found.sent },
          { id: 'delayed', label: text('campaigns.dry_run.delayed'), value: found.delayed },
          { id: 'excluded', label: text('campaigns.excluded'), value: found.excluded },
          { id: 'incomplete', label: text('campaigns.dry_run.incomplete'), value: found.incomplete },
          { id: 'control', label: text('campaigns.control_group'), value: found.control },
        ]}
      />
      <FactList
        facts={[
          { label: text('campaigns.review.duration'), value: durationOf(found.duration_ms) },
          {
            label: text('campaigns.dry_run.beyond_limit'),
            value: `${format.number(found.beyond_limit)} (${format.percent(
              found.targeted > 0 ? found.beyond_limit / found.targeted : 0,
            )})`,
          },
          ...found.routes.map(({ route, reason, people }) => ({
            label: coreText(`route.${reason}`) ?? route,
            value: text('campaigns.people', { people }),
          })),
          ...(treatments.length > 1
            ? found.treatments.map((people, index) => ({
                label: text('campaigns.treatment.named', { name: treatments[index]?.name ?? index + 1 }),
                value: text('campaigns.people', { people }),
              }))
            : []),
        ]}
      />
      <div>
        <h3 className={subtitle}>{text('campaigns.dry_run.gates')}</h3>
        <BarList
          label={text('campaigns.dry_run.gates')}
          bars={found.gates
            .filter(({ entered }) => entered > 0)
            .map(({ gate, entered, delayed, excluded }) => ({
              id: gate,
              label: coreText(`gate.${gate}`) ?? gate,
              value: entered - delayed - excluded,
              of: found.targeted,
              note:
                delayed + excluded > 0
                  ? text('campaigns.dry_run.gate.stopped', { excluded, delayed })
                  : undefined,
            }))}
        />
      </div>
      {found.reasons.length > 0 && (
        <div>
          <h3 className={subtitle}>{text('campaigns.reasons')}</h3>
          <ReasonTable reasons={found.reasons} />
        </div>
      )}
    </div>
  );
}

function ReasonTable({ reasons }: { reasons: readonly Reason[] }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  const { textOf } = useReasonText();
  const columns: Column<Reason>[] = [
    { id: 'reason', label: text('campaigns.reason'), cell: ({ code }) => textOf(code) },
    { id: 'gate', label: text('campaigns.gate'), cell: ({ gate }) => coreText(`gate.${gate}`) ?? gate },
    {
      id: 'outcome',
      label: text('campaigns.outcome'),
      cell: ({ outcome }) => text(`campaigns.outcome.${outcome}`),
    },
    {
      id: 'people',
      label: text('campaigns.people.count'),
      align: 'end',
      cell: ({ people }) => format.number(people),
    },
  ];
  return (
    <DataTable
      label={text('campaigns.reasons')}
      columns={columns}
      rows={reasons}
      rowKey={({ code, outcome }) => `${outcome}.${code}`}
    />
  );
}
