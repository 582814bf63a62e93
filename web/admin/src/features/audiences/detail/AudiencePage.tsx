// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Delete from '@react-spectrum/s2/icons/Delete';
import Edit from '@react-spectrum/s2/icons/Edit';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { canWriteContent, useSession } from '../../../api/session';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { TOAST_MS } from '../../../components/toast';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { PersonTable } from '../../profiles/list/PersonTable';
import { audienceQuery } from '../api/queries';
import type { Audience } from '../api/types';
import { CountTiles } from '../CountTiles';
import { DeleteAudience } from '../DeleteAudience';
import { AUDIENCES_PATH } from '../paths';
import { AudienceForm, wholeCondition } from '../query/AudienceForm';
import { SummaryView } from '../SummaryView';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 960,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** One audience: who belongs to it, and what its file was read as. */
export default function AudiencePage() {
  const { id } = useParams<{ id: string }>();
  const audience = useQuery(audienceQuery(id));
  return <QueryView query={audience}>{(data) => <AudienceView key={data.id} audience={data} />}</QueryView>;
}

function AudienceView({ audience }: { audience: Audience }) {
  const text = useText();
  const format = useFormat();
  const [, navigate] = useLocation();
  const mayWrite = canWriteContent(useSession());
  const [isEditing, setEditing] = useState(false);
  const [isDeleting, setDeleting] = useState(false);
  const { name, description, where } = audience;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { label: text('rail.audiences') },
          { label: text('audiences.title'), href: AUDIENCES_PATH },
          { label: name },
        ]}
        description={description ?? text(`audience.kind.${audience.kind}.help`)}
        actions={
          mayWrite && (
            <>
              <ActionButton onPress={() => setEditing(!isEditing)}>
                <Edit />
                <Text>{text('action.edit')}</Text>
              </ActionButton>
              <ActionButton onPress={() => setDeleting(true)}>
                <Delete />
                <Text>{text('action.delete')}</Text>
              </ActionButton>
            </>
          )
        }
      />
      <div className={page}>
        {isEditing ? (
          <AudienceForm
            key={audience.etag}
            stored={audience}
            initial={{ name, description, where: where && wholeCondition(where) }}
            onSaved={(saved) => {
              ToastQueue.positive(text('audience.saved', { name: saved.name }), { timeout: TOAST_MS });
              setEditing(false);
            }}
          />
        ) : (
          <Panel
            title={text('audience.people')}
            description={
              audience.counted_at &&
              text('audience.counted_at', { time: format.dateTime(audience.counted_at) })
            }
          >
            <CountTiles
              counts={[
                { label: text('audience.people'), count: audience.people ?? 0 },
                { label: text('import.us_numbers'), count: audience.us_numbers ?? 0 },
              ]}
            />
            {audience.kind !== 'query' && (
              <PersonTable filter={{ search: '', suppressed: '', audience_id: audience.id }} />
            )}
          </Panel>
        )}
        {audience.summary && (
          <Panel title={text('audience.file')} description={text('audience.file.help')}>
            <SummaryView
              summary={{ ...audience.summary, counts_by_code: audience.summary.counts_by_code ?? {} }}
            />
          </Panel>
        )}
      </div>
      {isDeleting && (
        <DeleteAudience
          audience={audience}
          onClose={() => setDeleting(false)}
          onDeleted={() => navigate(AUDIENCES_PATH)}
        />
      )}
    </>
  );
}
