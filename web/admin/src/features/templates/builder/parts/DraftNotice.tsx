// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../../i18n/Language';
import { useFormat } from '../../../../i18n/useFormat';
import type { KeptDraft } from '../drafts/drafts';

const box = style({ marginBottom: 20 });
const action = style({ marginTop: 12 });

/** Says that what is on screen are edits from before, not what Meta has. */
export function DraftNotice({ kept, onDiscard }: { kept: KeptDraft; onDiscard: () => void }) {
  const text = useText();
  const format = useFormat();
  return (
    <div className={box}>
      <InlineAlert styles={style({ maxWidth: 720 })} variant="informative">
        <Heading level={2}>{text('templates.draft.resumed')}</Heading>
        <Content>
          {text('templates.draft.resumed.body', { time: format.dateTime(kept.saved_at) })}
          <div className={action}>
            <Button variant="secondary" size="S" onPress={onDiscard}>
              {text('templates.draft.discard')}
            </Button>
          </div>
        </Content>
      </InlineAlert>
    </div>
  );
}
