// SPDX-License-Identifier: Apache-2.0
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { Switch } from '@react-spectrum/s2/Switch';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useText } from '../../../i18n/Language';
import { ENCODINGS } from './encodings';
import type { FileImport, Source } from './useFileImport';

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 16 });
const besideFields = style({ marginTop: { default: 0, md: 28 } });
const MOST_DIGITS = 3;

/** How the file as a whole is to be read. */
export function FileOptions({ file, source }: { file: FileImport; source: Source }) {
  const text = useText();
  return (
    <>
      {!source.isText && (
        <InlineAlert variant="notice">
          <Heading level={3}>{text('import.encoding.doubt')}</Heading>
          <Content>{text('import.encoding.doubt.help')}</Content>
        </InlineAlert>
      )}
      <div className={row}>
        <TextField
          label={text('import.calling_code')}
          description={text('import.calling_code.help')}
          inputMode="numeric"
          value={source.options.default_calling_code ?? ''}
          onChange={(typed) => {
            const digits = typed.replace(/\D/g, '').slice(0, MOST_DIGITS);
            file.change({ default_calling_code: digits || undefined });
          }}
        />
        {source.kind === 'csv' && (
          <Picker
            label={text('import.encoding')}
            value={source.encoding}
            onChange={(encoding) => file.file && file.open(file.file, String(encoding))}
          >
            {ENCODINGS.map((encoding) => (
              <PickerItem key={encoding} id={encoding}>
                {text(`import.encoding.${encoding}`)}
              </PickerItem>
            ))}
          </Picker>
        )}
        <div className={besideFields}>
          <Switch
            isSelected={source.options.has_header}
            onChange={(has_header) => file.change({ has_header })}
          >
            {text('import.has_header')}
          </Switch>
        </div>
      </div>
    </>
  );
}
