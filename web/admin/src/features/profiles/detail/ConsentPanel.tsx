// SPDX-License-Identifier: Apache-2.0
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { canWriteContent, useSession } from '../../../api/session';
import { DataTable } from '../../../components/DataTable';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useText } from '../../../i18n/Language';
import { marketingActionsQuery } from '../../audiences/api/queries';
import { profileQuery } from '../api/queries';
import type { Person } from '../api/types';

const CONSENTS = ['granted', 'refused', 'unknown'] as const;

/** What the person said about each marketing action; a change is stored at once. */
export function ConsentPanel({ person }: { person: Person }) {
  const text = useText();
  const queries = useQueryClient();
  const mayWrite = canWriteContent(useSession());
  const known = useQuery(marketingActionsQuery);
  const consents = person.consents ?? {};
  const names = [...new Set([...(known.data ?? []).map(({ name }) => name), ...Object.keys(consents)])];
  const change = useMutation({
    mutationFn: (body: { marketing_action: string; consent: string }) =>
      call<Person>('POST', `/profiles/${person.id}/consents`, { body, etag: person.etag }),
    onSuccess: (changed) => queries.setQueryData(profileQuery(person.id ?? '').queryKey, changed),
    onSettled: () => queries.invalidateQueries({ queryKey: ['profile'] }),
  });
  return (
    <Panel title={text('profile.consents')} description={text('profile.consents.help')}>
      <ProblemAlert error={change.error} title={text('profile.save.failed')} />
      {names.length > 0 ? (
        <DataTable
          label={text('list.table_of', { name: text('profile.consents') })}
          rows={names}
          rowKey={(name) => name}
          columns={[
            { id: 'name', label: text('query.marketing_action'), cell: (name) => name },
            {
              id: 'consent',
              label: text('query.consent'),
              cell: (name) =>
                mayWrite ? (
                  <Picker
                    aria-label={text('profile.consent_of', { name })}
                    value={consents[name] ?? 'unknown'}
                    isDisabled={change.isPending}
                    onChange={(consent) =>
                      change.mutate({ marketing_action: name, consent: String(consent) })
                    }
                  >
                    {CONSENTS.map((consent) => (
                      <PickerItem key={consent} id={consent}>
                        {text(`consent.${consent}`)}
                      </PickerItem>
                    ))}
                  </Picker>
                ) : (
                  text(`consent.${consents[name] ?? 'unknown'}`)
                ),
            },
          ]}
        />
      ) : (
        text('profile.consents.none')
      )}
    </Panel>
  );
}
