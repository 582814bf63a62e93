// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { ChannelConfiguration } from '../../api/types';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { CheckList } from './CheckList';
import { ConfigurationForm } from './ConfigurationForm';
import { EventButtons } from './EventButtons';
import { EventDialog, isAsked } from './EventDialog';
import { HistoryPanel } from './HistoryPanel';
import { CONFIGURATIONS_PATH } from './paths';
import { configurationQuery, credentialListQuery } from './queries';
import { UpdatePanel } from './UpdatePanel';
import { type EventOf, useConfigurationEvent } from './useConfigurationEvent';

const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['repeat(2, minmax(0, 1fr))'] },
});
const column = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** One configuration: its settings, its checks, its recent update, and what can be done with it. */
export default function ConfigurationPage() {
  const { id } = useParams<{ id: string }>();
  const configuration = useQuery(configurationQuery(id));
  return (
    <QueryView query={configuration}>
      {(data) => <ConfigurationView key={id} configuration={data} />}
    </QueryView>
  );
}

function ConfigurationView({ configuration }: { configuration: ChannelConfiguration }) {
  const text = useText();
  const change = useConfigurationEvent();
  const credentials = useQuery(credentialListQuery);
  const [asked, setAsked] = useState<EventOf | null>(null);
  const name = configuration.configuration.name ?? '';
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('rail.general') },
          { label: text('configurations.title'), href: CONFIGURATIONS_PATH },
          { label: name },
        ]}
        badge={<StatusBadge lifecycle="configuration" state={configuration.status} />}
        actions={
          <EventButtons
            configuration={configuration}
            isPending={change.isPending}
            onEvent={(event) => {
              if (isAsked(event)) setAsked({ configuration, event });
              else change.mutate({ configuration, event });
            }}
          />
        }
      />
      <EventDialog asked={asked} change={change} onClose={() => setAsked(null)} />
      <div className={columns}>
        <Panel title={text('configuration.settings')}>
          <QueryView query={credentials}>
            {(items) => (
              <ConfigurationForm
                stored={configuration}
                credentials={items}
                initial={configuration.configuration}
                onSaved={() => {}}
              />
            )}
          </QueryView>
        </Panel>
        <div className={column}>
          {configuration.update && (
            <UpdatePanel
              update={configuration.update}
              state={configuration.update_status}
              credentials={credentials.data ?? []}
            />
          )}
          {configuration.checks.length > 0 && (
            <Panel title={text('configuration.checks')} description={text('configuration.checks.help')}>
              <CheckList checks={configuration.checks} />
            </Panel>
          )}
          <HistoryPanel history={configuration.history} />
        </div>
      </div>
    </>
  );
}
