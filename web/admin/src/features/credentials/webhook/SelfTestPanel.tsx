// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { Credential } from '../../../api/types';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useText } from '../../../i18n/Language';
import { StateList } from '../StateList';
import type { RoundTripReport } from './types';

/** Sends a test delivery round the webhook's public address and shows how far it came. */
export function SelfTestPanel({ credential }: { credential: Credential }) {
  const text = useText();
  const test = useMutation({
    mutationFn: () => call<RoundTripReport>('POST', `/credentials/${credential.id}/webhook/test`),
  });
  return (
    <Panel
      title={text('webhook.test')}
      description={text('webhook.test.help')}
      actions={
        <ActionButton isPending={test.isPending} onPress={() => test.mutate()}>
          {text('webhook.test.action')}
        </ActionButton>
      }
    >
      <ProblemAlert error={test.error} title={text('webhook.test.failed')} />
      {test.data && (
        <StateList
          label={text('webhook.test')}
          items={test.data.legs.map(({ kind, state, took_ms, findings }) => ({
            id: kind,
            label: text(`webhook.leg.${kind}`),
            state,
            stateLabel: text(`webhook.leg_state.${state}`),
            detail: took_ms === undefined ? undefined : text('webhook.took', { ms: took_ms }),
            findings,
          }))}
        />
      )}
    </Panel>
  );
}
