// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { DropZone } from '@react-spectrum/s2/DropZone';
import { FileTrigger } from '@react-spectrum/s2/FileTrigger';
import { Content, Heading, IllustratedMessage } from '@react-spectrum/s2/IllustratedMessage';
import CloudUpload from '@react-spectrum/s2/illustrations/linear/CloudUpload';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../../../i18n/Language';

/** What the browser offers to choose; some systems know spreadsheets by the ends of their names only. */
const TYPES = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Takes a file, dropped or chosen. */
export function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const text = useText();
  const take = ([file]: readonly File[]) => file && onFile(file);
  return (
    <DropZone
      aria-label={text('import.drop')}
      styles={style({ width: 'full' })}
      getDropOperation={() => 'copy'}
      onDrop={async (event) => {
        const files = event.items.filter((item) => item.kind === 'file');
        take(await Promise.all(files.map((item) => item.getFile())));
      }}
    >
      <IllustratedMessage>
        <CloudUpload />
        <Heading level={2}>{text('import.drop')}</Heading>
        <Content>
          {text('import.drop.help')}
          <div className={style({ marginTop: 16, textAlign: 'center' })}>
            <FileTrigger acceptedFileTypes={TYPES} onSelect={(files) => take([...(files ?? [])])}>
              <Button variant="accent">{text('import.choose')}</Button>
            </FileTrigger>
          </div>
        </Content>
      </IllustratedMessage>
    </DropZone>
  );
}
