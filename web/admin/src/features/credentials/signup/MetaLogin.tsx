// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useText } from '../../../i18n/Language';
import { META_APP_PATH } from '../paths';
import { metaAppQuery } from './queries';
import { useConnect } from './useConnect';

const place = style({ maxWidth: 640, marginBottom: 24 });
const row = style({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** The way through Meta's login, beside pasting a token; while it is not set up, the way to set it up. */
export function MetaLogin() {
  const text = useText();
  const app = useQuery(metaAppQuery);
  const connect = useConnect();
  if (!app.data) return null;
  return (
    <div className={place}>
      <Panel title={text('connect.title')} description={text('connect.help')}>
        <ProblemAlert error={connect.error} title={text('connect.failed')} />
        <div className={row}>
          {app.data.is_complete && (
            <SubmitButton
              variant="accent"
              isPending={connect.isPending || connect.isSuccess}
              onPress={() => connect.mutate()}
            >
              {text('connect.title')}
            </SubmitButton>
          )}
          <LinkButton variant="secondary" href={META_APP_PATH}>
            {text('connect.set_up')}
          </LinkButton>
        </div>
      </Panel>
    </div>
  );
}
