// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { QueryView } from '../../components/QueryView';
import { useText } from '../../i18n/Language';
import { ConfigurationForm } from './ConfigurationForm';
import { CONFIGURATIONS_PATH } from './paths';
import { credentialListQuery } from './queries';
import { NEW_CONFIGURATION } from './record';

const narrow = style({ maxWidth: 720 });

/** Begins a configuration; `?credential=` names the credentials to begin with. */
export default function NewConfigurationPage() {
  const text = useText();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const credentials = useQuery(credentialListQuery);
  const items = credentials.data;
  const wanted = search.get('credential');
  const initial = useMemo(() => {
    const credential = items?.find(({ id }) => id === wanted) ?? (items?.length === 1 ? items[0] : undefined);
    return {
      ...NEW_CONFIGURATION,
      credential_id: credential?.id,
      sender_number: credential?.phone_number.sender_number,
    };
  }, [items, wanted]);
  return (
    <>
      <PageHeader
        title={text('configuration.create')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('rail.general') },
          { label: text('configurations.title'), href: CONFIGURATIONS_PATH },
          { label: text('configuration.create') },
        ]}
      />
      <div className={narrow}>
        <Panel title={text('configuration.settings')} description={text('configuration.create.help')}>
          <QueryView query={credentials}>
            {() => (
              <ConfigurationForm
                credentials={items ?? []}
                initial={initial}
                onSaved={({ id }) => navigate(`${CONFIGURATIONS_PATH}/${id}`)}
              />
            )}
          </QueryView>
        </Panel>
      </div>
    </>
  );
}
