// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { useDeferredValue, useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { type ConfigurationFilter, ConfigurationFilters } from './ConfigurationFilters';
import { ConfigurationTable } from './ConfigurationTable';
import { CONFIGURATIONS_PATH } from './paths';

/** The named presets that messages are sent with. */
export default function ConfigurationsPage() {
  const text = useText();
  const [filter, setFilter] = useState<ConfigurationFilter>({
    search: '',
    status: '',
    credential_id: '',
    created_by: '',
  });
  return (
    <>
      <PageHeader
        title={text('configurations.title')}
        crumbs={[
          { label: text('rail.administration') },
          { label: text('rail.channels') },
          { label: text('rail.general') },
          { label: text('configurations.title') },
        ]}
        description={text('configurations.description')}
        actions={
          <LinkButton variant="accent" href={`${CONFIGURATIONS_PATH}/new`}>
            {text('configuration.create')}
          </LinkButton>
        }
      />
      <ConfigurationFilters filter={filter} onChange={setFilter} />
      <ConfigurationTable filter={useDeferredValue(filter)} />
    </>
  );
}
