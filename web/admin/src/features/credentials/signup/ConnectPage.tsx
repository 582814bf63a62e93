// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { call } from '../../../api/client';
import { CopyField } from '../../../components/CopyField';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { StateList } from '../StateList';
import { ChoiceForm } from './ChoiceForm';
import { MetaLogin } from './MetaLogin';
import { PinForm } from './PinForm';
import { signupQuery } from './queries';
import type { Signup } from './types';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 800,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});
const note = style({ font: 'ui', margin: 0 });

/** The rest of the way after Meta's login: what was granted, the choice, and each step until the account is connected. */
export default function ConnectPage() {
  const text = useText();
  const { id } = useParams<{ id: string }>();
  const signup = useQuery(signupQuery(id));
  return (
    <>
      <PageHeader
        title={text('connect.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title'), href: CREDENTIALS_PATH },
          { label: text('connect.title') },
        ]}
      />
      <QueryView query={signup}>{(data) => <Walk signup={data} />}</QueryView>
    </>
  );
}

function Walk({ signup }: { signup: Signup }) {
  const text = useText();
  const queries = useQueryClient();
  const { queryKey } = signupQuery(signup.id);
  // The two-step code is told once and in no later answer.
  const take = (now: Signup) => queries.setQueryData(queryKey, now);
  const { mutate: read, error: readError } = useMutation({
    mutationFn: () => call<Signup>('POST', `/signups/${signup.id}/read`),
    onSuccess: take,
  });
  useEffect(() => {
    if (signup.can_read) read();
  }, [signup.can_read, read]);
  const register = useMutation({
    mutationFn: (pin: string) => call<Signup>('POST', `/signups/${signup.id}/register`, { body: { pin } }),
    onSuccess: take,
  });
  const connect = useMutation({
    mutationFn: (choice: object) => call<Signup>('POST', `/signups/${signup.id}/connect`, { body: choice }),
    onSuccess: (now) => {
      take(now);
      void queries.invalidateQueries({ queryKey: ['credential'] });
    },
  });
  const pin = register.data?.pin ?? connect.data?.pin;
  return (
    <div className={page}>
      <ProblemAlert error={readError} title={text('connect.problem')} />
      <Panel title={text('connect.steps')}>
        <StateList
          label={text('connect.steps')}
          items={signup.steps.map(({ kind, state, findings }) => ({
            id: kind,
            label: text(`connect.step.${kind}`),
            state: state === 'waiting' ? 'ahead' : state,
            stateLabel: text(`connect.state.${state}`),
            findings,
          }))}
        />
      </Panel>
      {signup.can_choose && signup.offer && <ChoiceForm offer={signup.offer} connect={connect} />}
      {signup.is_over && <MetaLogin />}
      {signup.credential_id && (
        <Panel title={text('connect.done')}>
          {signup.can_register && <PinForm register={register} />}
          {pin && (
            <>
              <CopyField label={text('connect.pin.made')} copyLabel={text('connect.pin.copy')} value={pin} />
              <p className={note}>{text('connect.pin.note')}</p>
            </>
          )}
          <div>
            <LinkButton variant="accent" href={`${CREDENTIALS_PATH}/${signup.credential_id}`}>
              {text('connect.open')}
            </LinkButton>
          </div>
        </Panel>
      )}
    </div>
  );
}
