// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { CopyField } from '../../components/CopyField';
import { useText } from '../../i18n/Language';
import type { NewApiKey } from './types';

const body = style({ display: 'grid', rowGap: 16 });

/** Shows a key that was just made. It is shown this once. */
export function MadeKey({ made, onClose }: { made: NewApiKey | null; onClose: () => void }) {
  const text = useText();
  return (
    <DialogContainer onDismiss={onClose}>
      {made && (
        <Dialog size="M">
          <Heading slot="title">{text('keys.made.title', { name: made.name })}</Heading>
          <Content>
            <div className={body}>
              {text('keys.made.body')}
              <CopyField label={text('keys.key')} copyLabel={text('keys.copy')} value={made.key} />
            </div>
          </Content>
          <ButtonGroup>
            <Button variant="accent" onPress={onClose}>
              {text('action.done')}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </DialogContainer>
  );
}
