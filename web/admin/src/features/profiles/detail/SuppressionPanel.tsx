// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { canWriteContent, useSession } from '../../../api/session';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Person } from '../api/types';
import { SuppressionDialog } from '../suppressions/SuppressionDialog';
import { useUnsuppress } from '../suppressions/useUnsuppress';
import { suppressionKey } from '../words';

const actions = style({ marginTop: 12 });

/** Whether the person gets nothing, why, and the way to change it. */
export function SuppressionPanel({ person }: { person: Person }) {
  const text = useText();
  const format = useFormat();
  const mayWrite = canWriteContent(useSession());
  const [isOpen, setOpen] = useState(false);
  const release = useUnsuppress();
  const { suppression } = person;
  if (!suppression) {
    return (
      mayWrite && (
        <div>
          <Button variant="secondary" onPress={() => setOpen(true)}>
            {text('profile.suppress')}
          </Button>
          {isOpen && (
            <SuppressionDialog phone={person.phone} userId={person.user_id} onClose={() => setOpen(false)} />
          )}
        </div>
      )
    );
  }
  return (
    <>
      <ProblemAlert error={release.error} title={text('suppression.remove.failed')} />
      <InlineAlert variant="notice">
        <Heading level={2}>{text(suppressionKey(suppression.reason))}</Heading>
        <Content>
          {text('suppression.since', { time: format.dateTime(suppression.since) })}
          {suppression.note && ` · ${suppression.note}`}
          {mayWrite && (
            <div className={actions}>
              <SubmitButton
                variant="secondary"
                size="S"
                isPending={release.isPending}
                onPress={() => release.mutate(person.id ?? '')}
              >
                {text('suppression.remove')}
              </SubmitButton>
            </div>
          )}
        </Content>
      </InlineAlert>
    </>
  );
}
