// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { canAdminister, useSession } from '../../api/session';
import { CodeView } from '../../components/CodeView';
import { CopyButton } from '../../components/CopyButton';
import { CopyField } from '../../components/CopyField';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';
import { KEYS_PATH } from '../keys/paths';
import type { StoredCampaign } from './api/types';
import { curlOf, exampleCall } from './curl';

const head = style({ display: 'flex', alignItems: 'center', columnGap: 12, marginBottom: 4 });
const label = style({ font: 'ui', color: 'gray-700', flexGrow: 1 });

/** Where an API-triggered campaign is called, with a command that does it. */
export function EndpointPanel({ campaign }: { campaign: StoredCampaign }) {
  const text = useText();
  const session = useSession();
  const url = `${session.public_url.replace(/\/$/, '')}/api/v1/campaigns/${campaign.id}/trigger`;
  const command = curlOf(url, exampleCall(campaign.campaign));
  return (
    <Panel
      title={text('campaigns.endpoint')}
      description={text('campaigns.endpoint.help')}
      actions={
        canAdminister(session) && (
          <LinkButton variant="secondary" size="S" href={KEYS_PATH}>
            {text('keys.title')}
          </LinkButton>
        )
      }
    >
      <CopyField
        label={text('campaigns.endpoint.url')}
        copyLabel={text('campaigns.endpoint.url.copy')}
        value={url}
      />
      <div>
        <div className={head}>
          <span className={label}>{text('campaigns.endpoint.curl')}</span>
          <CopyButton value={command} label={text('campaigns.endpoint.curl.copy')} />
        </div>
        <CodeView label={text('campaigns.endpoint.curl')} value={command} />
      </div>
    </Panel>
  );
}
