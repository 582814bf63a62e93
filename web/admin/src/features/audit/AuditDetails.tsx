// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { AuditEntry } from '../../api/types';
import { DataTable } from '../../components/DataTable';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { changesOf } from './changes';

const intro = style({ font: 'body-sm', marginTop: 0, marginBottom: 16 });
const value = style({ font: 'code-sm', overflowWrap: 'anywhere' });

/** What one row of the log changed, value by value. */
export function AuditDetails({ entry, onClose }: { entry: AuditEntry | null; onClose: () => void }) {
  const text = useText();
  const format = useFormat();
  const changes = entry ? changesOf(entry.changes) : [];
  return (
    <DialogContainer onDismiss={onClose}>
      {entry && (
        <Dialog size="L">
          <Heading slot="title">{entry.object_name || text('audit.details')}</Heading>
          <Content>
            <p className={intro}>
              {text('audit.details.by', {
                name: entry.actor.name || text('audit.program'),
                time: format.dateTime(entry.at),
              })}
            </p>
            {changes.length === 0 ? (
              text('audit.details.none')
            ) : (
              <DataTable
                label={text('audit.details')}
                rows={changes}
                rowKey={(change) => change.field}
                columns={[
                  { id: 'field', label: text('conflict.field'), cell: (change) => change.field },
                  {
                    id: 'from',
                    label: text('audit.before'),
                    cell: (change) => <span className={value}>{change.from}</span>,
                  },
                  {
                    id: 'to',
                    label: text('audit.after'),
                    cell: (change) => <span className={value}>{change.to}</span>,
                  },
                ]}
              />
            )}
          </Content>
          <ButtonGroup>
            <Button variant="secondary" onPress={onClose}>
              {text('action.close')}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </DialogContainer>
  );
}
