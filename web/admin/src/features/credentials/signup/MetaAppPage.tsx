// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { CopyField } from '../../../components/CopyField';
import { PageHeader } from '../../../components/PageHeader';
import { Panel } from '../../../components/Panel';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { CREDENTIALS_PATH } from '../paths';
import { MetaAppForm } from './MetaAppForm';
import { metaAppQuery } from './queries';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 640,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** The Meta app whose login connects accounts: what is entered here, and what is to be entered at Meta. */
export default function MetaAppPage() {
  const text = useText();
  const app = useQuery(metaAppQuery);
  return (
    <>
      <PageHeader
        title={text('meta_app.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('credentials.title'), href: CREDENTIALS_PATH },
          { label: text('meta_app.title') },
        ]}
        description={text('meta_app.help')}
      />
      <QueryView query={app}>
        {(data) => (
          <div className={page}>
            <MetaAppForm key={data.etag} app={data} />
            <Panel title={text('meta_app.at_meta')}>
              <CopyField
                label={text('meta_app.redirect')}
                copyLabel={text('meta_app.redirect.copy')}
                value={data.redirect_uri}
              />
            </Panel>
          </div>
        )}
      </QueryView>
    </>
  );
}
