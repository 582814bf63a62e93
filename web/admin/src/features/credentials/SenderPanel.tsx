// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { useState } from 'react';
import type { Credential } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';
import { SenderDialog } from './SenderDialog';
import { SenderFacts } from './SenderFacts';

/** The account and the number that are linked, what Meta says of the number, and the way to another one. */
export function SenderPanel({ credential }: { credential: Credential }) {
  const text = useText();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Panel
      title={text('credential.sender')}
      description={`${credential.account.name} · ${credential.phone_number.display_phone_number}`}
      actions={
        credential.account.phone_numbers.length > 1 && (
          <ActionButton onPress={() => setChoosing(true)}>{text('credential.change_number')}</ActionButton>
        )
      }
    >
      <SenderFacts number={credential.phone_number} />
      {isChoosing && <SenderDialog credential={credential} onClose={() => setChoosing(false)} />}
    </Panel>
  );
}
