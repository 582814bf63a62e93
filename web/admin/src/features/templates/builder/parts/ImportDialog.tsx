// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { FileTrigger } from '@react-spectrum/s2/FileTrigger';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextArea } from '@react-spectrum/s2/TextArea';
import { useMemo, useState } from 'react';
import { useText } from '../../../../i18n/Language';
import { useTemplateRoom } from '../../room';
import type { JsonObject } from '../document/json';
import { PlacedFindingList } from './PlacedFindingList';

const body = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)'], rowGap: 16 });
const area = style({ width: 'full' });

/** Takes a template from pasted text or a file, and says at once what is wrong with it and where. */
export function ImportDialog({
  onImport,
  onClose,
}: {
  onImport: (template: JsonObject) => void;
  onClose: () => void;
}) {
  const text = useText();
  const room = useTemplateRoom();
  const [written, setWritten] = useState('');
  const { template, findings } = useMemo(
    () => (written.trim() === '' ? { template: undefined, findings: [] } : room.read(written)),
    [room, written],
  );
  return (
    <DialogContainer onDismiss={onClose}>
      <Dialog size="L">
        <Heading slot="title">{text('templates.import')}</Heading>
        <Content>
          <div className={body}>
            <div>
              <FileTrigger
                acceptedFileTypes={['application/json', '.json', 'text/plain']}
                onSelect={async (files) => {
                  const file = files?.[0];
                  if (file) setWritten(await file.text());
                }}
              >
                <Button variant="secondary">{text('templates.import.file')}</Button>
              </FileTrigger>
            </div>
            <TextArea
              autoFocus
              styles={area}
              label={text('templates.import.label')}
              description={text('templates.import.help')}
              value={written}
              onChange={setWritten}
            />
            <PlacedFindingList findings={findings} />
          </div>
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={onClose}>
            {text('action.cancel')}
          </Button>
          <Button
            variant="accent"
            isDisabled={!template}
            onPress={() => {
              if (template) onImport(template);
              onClose();
            }}
          >
            {text('templates.import.action')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  );
}
