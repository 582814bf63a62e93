// SPDX-License-Identifier: Apache-2.0
import { Button, Text } from '@react-spectrum/s2/Button';
import Add from '@react-spectrum/s2/icons/Add';
import { useState } from 'react';
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { KeyDialog } from './KeyDialog';
import { KeyTable } from './KeyTable';
import { MadeKey } from './MadeKey';
import type { NewApiKey } from './types';

/** The keys by which other programs call. */
export default function KeysPage() {
  const text = useText();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  return (
    <>
      <PageHeader
        title={text('keys.title')}
        crumbs={[{ label: text('rail.administration') }, { label: text('keys.title') }]}
        description={text('keys.description')}
        actions={
          <Button variant="accent" onPress={() => setMaking(true)}>
            <Add />
            <Text>{text('keys.create')}</Text>
          </Button>
        }
      />
      <KeyTable onCreate={() => setMaking(true)} />
      {isMaking && (
        <KeyDialog
          onClose={() => setMaking(false)}
          onMade={(key) => {
            setMaking(false);
            setMade(key);
          }}
        />
      )}
      <MadeKey made={made} onClose={() => setMade(null)} />
    </>
  );
}
