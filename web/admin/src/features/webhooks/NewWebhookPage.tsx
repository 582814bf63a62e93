// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useCampaigns } from '../../core/useCampaigns';
import { useLanguage } from '../../i18n/Language';
import { credentialListQuery } from '../configurations/queries';
import { WEBHOOKS_PATH } from './paths';
import { WebhookForm } from './WebhookForm';

const narrow = style({ maxWidth: 800 });

/** Sets up a webhook, beginning with the keywords that are offered in the language of the page. */
export default function NewWebhookPage() {
  const { text, code } = useLanguage();
  const [, navigate] = useLocation();
  const { webhook_with_predefined } = useCampaigns();
  const credentials = useQuery(credentialListQuery);
  return (
    <>
      <PageHeader
        title={text('webhooks.create')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('webhooks.title'), href: WEBHOOKS_PATH },
          { label: text('webhooks.create') },
        ]}
        description={text('notice.auto.body')}
      />
      <div className={narrow}>
        <Panel title={text('webhooks.edit')}>
          <QueryView query={credentials}>
            {(items) => (
              <WebhookForm
                credentials={items}
                initial={{
                  name: '',
                  credential_id: items.length === 1 ? items[0]?.id : undefined,
                  blocks: webhook_with_predefined([], code),
                }}
                onSaved={({ id }) => navigate(`${WEBHOOKS_PATH}/${id}`)}
              />
            )}
          </QueryView>
        </Panel>
      </div>
    </>
  );
}
