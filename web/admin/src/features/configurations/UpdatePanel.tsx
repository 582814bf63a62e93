// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ConfigurationUpdate, Credential } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { Panel } from '../../components/Panel';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { CheckList } from './CheckList';
import { fieldLabel } from './fieldLabels';
import { shownValue } from './shownValue';

const value = style({ overflowWrap: 'anywhere' });

/** The recent update of an active configuration: where it stands, what it changes, how its checks went. */
export function UpdatePanel(props: {
  update: ConfigurationUpdate;
  state: string;
  credentials: readonly Credential[];
}) {
  const { update, state } = props;
  const text = useText();
  const format = useFormat();
  return (
    <Panel
      title={text('configuration.update')}
      description={text('configuration.update.help', { time: format.dateTime(update.requested_at) })}
      actions={<StatusBadge lifecycle="configuration_update" state={state} />}
    >
      {update.changes.length > 0 && (
        <DataTable
          label={text('configuration.update.changes')}
          rows={update.changes}
          rowKey={({ field }) => field}
          columns={[
            {
              id: 'field',
              label: text('conflict.field'),
              cell: ({ field }) => {
                const label = fieldLabel(field);
                return label ? text(label) : field;
              },
            },
            {
              id: 'from',
              label: text('audit.before'),
              cell: ({ field, from }) => (
                <span className={value}>{shownValue(field, from, props.credentials)}</span>
              ),
            },
            {
              id: 'to',
              label: text('audit.after'),
              cell: ({ field, to }) => (
                <span className={value}>{shownValue(field, to, props.credentials)}</span>
              ),
            },
          ]}
        />
      )}
      <CheckList checks={update.checks} />
    </Panel>
  );
}
