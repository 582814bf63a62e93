// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client';
import { CodeView } from '../../../components/CodeView';
import { CopyButton } from '../../../components/CopyButton';
import { QueryView } from '../../../components/QueryView';
import { useText } from '../../../i18n/Language';
import type { DeliveryText } from './types';

const body = style({ display: 'grid', rowGap: 12, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** One delivery as it came, to be read and copied. */
export function DeliveryDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const text = useText();
  const delivery = useQuery({
    queryKey: ['delivery', path],
    queryFn: ({ signal }) => call<DeliveryText>('GET', path, { signal }),
  });
  return (
    <DialogContainer onDismiss={onClose}>
      <Dialog size="L">
        <Heading slot="title">{text('delivery.json')}</Heading>
        <Content>
          <QueryView query={delivery}>
            {(data) => (
              <div className={body}>
                <div>
                  <CopyButton value={data.text} label={text('delivery.copy')} />
                </div>
                <CodeView label={text('delivery.json')} value={data.text} />
              </div>
            )}
          </QueryView>
        </Content>
        <ButtonGroup>
          <Button variant="accent" onPress={onClose}>
            {text('action.done')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  );
}
