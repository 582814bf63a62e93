// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { DropZone } from '@react-spectrum/s2/DropZone';
import { FileTrigger } from '@react-spectrum/s2/FileTrigger';
import { Content, Heading, IllustratedMessage } from '@react-spectrum/s2/IllustratedMessage';
import CloudUpload from '@react-spectrum/s2/illustrations/linear/CloudUpload';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useContext, useEffect } from 'react';
import { ProblemAlert } from '../../../../components/ProblemAlert';
import { useText } from '../../../../i18n/Language';
import { useFormat } from '../../../../i18n/useFormat';
import { useTemplateRoom } from '../../room';
import { below } from '../document/pointer';
import { useTemplateStore, useTextAt } from '../document/useTemplateStore';
import { handleOf, useMediaSamples } from '../media/mediaSamples';
import { useMediaUpload } from '../media/useMediaUpload';
import { ReadOnly } from '../parts/ReadOnly';
import { FieldNotes } from './FieldNotes';
import { useTemplateField } from './useTemplateField';

const box = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 8,
  margin: 0,
  padding: 0,
  borderStyle: 'none',
  minWidth: 0,
});
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 });
const nameStyle = style({ font: 'ui', fontWeight: 'bold', flexGrow: 1, overflowWrap: 'anywhere' });
const notes = style({ font: 'ui-sm', color: { default: 'neutral-subdued', isInvalid: 'negative' } });
const labelStyle = style({ font: 'ui', color: 'neutral-subdued', padding: 0, marginBottom: 4 });

/** The sample file of the media header at `at`: dropped or chosen, uploaded to Meta, its handle kept. */
export function MediaSample({ at }: { at: string }) {
  const text = useText();
  const format = useFormat();
  const store = useTemplateStore();
  const room = useTemplateRoom();
  const isReadOnly = useContext(ReadOnly);
  const media = useTextAt(below(at, 'format')).toUpperCase();
  const place = below(at, 'example', 'header_handle');
  const handle = useTextAt(below(place, 0));
  const { ref, findings, isInvalid } = useTemplateField<HTMLButtonElement>(place);
  const upload = useMediaUpload((uploaded) => {
    store.show(place);
    store.put(place, [uploaded]);
  });
  const known = useMediaSamples().get(handle);
  const limits = room.media(media);
  useEffect(() => upload.cancel, [upload.cancel]);

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file) upload.start(file);
  };
  const choose = (label: string) => (
    <FileTrigger acceptedFileTypes={limits?.types} onSelect={(files) => take([...(files ?? [])])}>
      <Button ref={ref as never} variant="secondary" size="S">
        {label}
      </Button>
    </FileTrigger>
  );

  return (
    <fieldset className={box}>
      <legend className={labelStyle}>{text('templates.media.sample')}</legend>
      {upload.file ? (
        <div className={row}>
          <ProgressBar
            styles={style({ flexGrow: 1 })}
            label={text('templates.media.uploading', { name: upload.file.name })}
            value={upload.part * 100}
          />
          <Button variant="secondary" size="S" onPress={upload.cancel}>
            {text('action.cancel')}
          </Button>
        </div>
      ) : handleOf({ example: { header_handle: [handle] } }) ? (
        <div className={row}>
          <span className={nameStyle}>{known?.name ?? text('templates.media.uploaded')}</span>
          {!isReadOnly && choose(text('templates.media.replace'))}
        </div>
      ) : isReadOnly ? null : (
        <DropZone
          styles={style({ width: 'full' })}
          getDropOperation={() => 'copy'}
          onDrop={async (event) => {
            const files = event.items.filter((item) => item.kind === 'file');
            take(await Promise.all(files.map((item) => item.getFile())));
          }}
        >
          <IllustratedMessage orientation="horizontal" size="S">
            <CloudUpload />
            <Heading>{text('templates.media.drop')}</Heading>
            <Content>
              {limits &&
                text('templates.media.limits', {
                  types: limits.types.map((type) => type.split('/')[1]?.toUpperCase() ?? type).join(', '),
                  size: format.number(Math.floor(limits.max_bytes / 1_000_000)),
                })}
              <div className={style({ marginTop: 8 })}>{choose(text('templates.media.choose'))}</div>
            </Content>
          </IllustratedMessage>
        </DropZone>
      )}
      <ProblemAlert error={upload.error} title={text('templates.media.failed')} />
      {findings.length > 0 && (
        <div className={notes({ isInvalid })}>
          <FieldNotes findings={findings} />
        </div>
      )}
    </fieldset>
  );
}
