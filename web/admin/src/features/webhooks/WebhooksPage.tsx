// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { WEBHOOKS_PATH } from './paths';
import { WebhookTable } from './WebhookTable';

const note = style({ font: 'body-sm', color: 'gray-700', maxWidth: 800, marginTop: 16, marginBottom: 0 });

/** What is set up for the webhooks: keywords and their replies. */
export default function WebhooksPage() {
  const text = useText();
  return (
    <>
      <PageHeader
        title={text('webhooks.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('webhooks.title') },
        ]}
        description={text('webhooks.description')}
        actions={
          <LinkButton variant="accent" href={`${WEBHOOKS_PATH}/new`}>
            {text('webhooks.create')}
          </LinkButton>
        }
      />
      <WebhookTable />
      <p className={note}>{text('notice.auto.body')}</p>
    </>
  );
}
