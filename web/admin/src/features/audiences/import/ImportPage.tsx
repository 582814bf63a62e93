// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import { marketingActionsQuery } from '../api/queries';
import { AUDIENCES_PATH } from '../paths';
import { ImportFile } from './ImportFile';

/** Makes an audience of a file. */
export default function ImportPage() {
  const text = useText();
  const actions = useQuery(marketingActionsQuery);
  return (
    <>
      <PageHeader
        title={text('import.title')}
        crumbs={[
          { label: text('rail.audiences') },
          { label: text('audiences.title'), href: AUDIENCES_PATH },
          { label: text('import.title') },
        ]}
        description={text('import.description')}
      />
      <QueryView query={actions}>
        {(known) => <ImportFile marketingActions={known.map(({ name }) => name)} />}
      </QueryView>
    </>
  );
}
