// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import type { MessageKind, ReaderSummary } from 'heliograph-wasm/campaigns.mjs';
import { useState } from 'react';
import { DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { useLanguage } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { CountTiles } from '../CountTiles';
import { zoneOffsets } from '../reading/zones';
import type { FileImport } from './useFileImport';

const KINDS = ['marketing', 'utility'] as const satisfies readonly MessageKind[];
const NONE = '*';
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 16 });
const USUAL_RATE = 80;

/** How many people of the checked file a message would reach now, and why it would not reach the others. */
export function TryOut({ file, summary }: { file: FileImport; summary: ReaderSummary }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  const [kind, setKind] = useState<MessageKind>('marketing');
  const [action, setAction] = useState('');
  const actions = summary.columns.filter(({ role }) => role === 'consent').map(({ name }) => name);
  const result = useQuery({
    queryKey: ['file', 'try-out', summary, kind, action],
    queryFn: () => {
      const now = new Date();
      const settings = {
        now: now.toISOString(),
        kind,
        consent_mode: 'not_refused' as const,
        marketing_actions: action ? [action] : [],
        cap_rules: [],
      };
      const zones = zoneOffsets(summary.time_zones, now);
      const reader = file.reader();
      if (!reader) throw new Error('no file is open');
      return reader.tryOut({ settings, zones, rate: USUAL_RATE, percents: [], attributes: [] });
    },
  });
  return (
    <Panel title={text('import.try_out')} description={text('import.try_out.help')}>
      <div className={row}>
        <Picker
          label={text('import.message_kind')}
          value={kind}
          onChange={(key) => setKind(key as MessageKind)}
        >
          {KINDS.map((id) => (
            <PickerItem key={id} id={id}>
              {text(`import.message_kind.${id}`)}
            </PickerItem>
          ))}
        </Picker>
        {actions.length > 0 && (
          <Picker
            label={text('import.consent')}
            value={action || NONE}
            onChange={(key) => setAction(key === NONE ? '' : String(key))}
          >
            {[
              { id: NONE, label: text('import.consent.none') },
              ...actions.map((id) => ({ id, label: id })),
            ].map(({ id, label }) => (
              <PickerItem key={id} id={id}>
                {label}
              </PickerItem>
            ))}
          </Picker>
        )}
      </div>
      <QueryView query={result}>
        {(tried) => (
          <>
            <CountTiles
              counts={[
                { label: text('import.would_reach'), count: tried.sent },
                { label: text('import.would_miss'), count: tried.excluded },
              ]}
            />
            {tried.reasons.length > 0 && (
              <DataTable
                label={text('import.would_miss')}
                rows={tried.reasons}
                rowKey={({ gate, code }) => `${gate} ${code}`}
                columns={[
                  {
                    id: 'reason',
                    label: text('import.reason'),
                    cell: ({ code }) => coreText(`finding.${code}`) ?? code,
                  },
                  {
                    id: 'people',
                    label: text('audience.people'),
                    align: 'end',
                    cell: ({ people }) => format.number(people),
                  },
                  {
                    id: 'rows',
                    label: text('import.rows'),
                    cell: ({ samples }) => samples.map(format.number).join(' · '),
                  },
                ]}
              />
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}
