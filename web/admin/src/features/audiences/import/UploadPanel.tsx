// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Form } from '@react-spectrum/s2/Form';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { findingsOf } from '../../../api/problem';
import { upload } from '../../../api/upload';
import { Panel } from '../../../components/Panel';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { SubmitButton } from '../../../components/SubmitButton';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import type { Audience } from '../api/types';
import type { Source } from './useFileImport';

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 });

/** Names the audience and sends the file; the server judges every row again. */
export function UploadPanel(props: { source: Source; onUploaded: (audience: Audience) => void }) {
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { source } = props;
  const [name, setName] = useState(() => source.name.replace(/\.[^.]*$/, ''));
  const [part, setPart] = useState(0);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const send = useMutation({
    mutationFn: () => {
      setPart(0);
      abort.current = new AbortController();
      return upload<Audience>('/audiences/upload', source.text, {
        query: queryOf(name, source),
        onProgress: setPart,
        signal: abort.current.signal,
      });
    },
    onSuccess: (audience) => {
      for (const type of ['audience', 'profile']) void queries.invalidateQueries({ queryKey: [type] });
      ToastQueue.positive(
        text('import.done', { name: audience.name, count: format.number(audience.people ?? 0) }),
        { timeout: TOAST_MS },
      );
      props.onUploaded(audience);
    },
  });
  const isAborted = send.error instanceof DOMException && send.error.name === 'AbortError';
  const { field, others } = useFieldFindings([], findingsOf(send.error));
  return (
    <Panel title={text('import.upload')} description={text('import.upload.help')}>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <ProblemAlert
          error={isAborted ? null : send.error}
          title={text('import.upload.failed')}
          findings={others(['/name'])}
        />
        <TextField
          label={text('audience.name')}
          isRequired
          value={name}
          onChange={setName}
          {...field('/name', text('audience.name.help'))}
        />
        {send.isPending ? (
          <div className={row}>
            <ProgressBar
              styles={style({ flexGrow: 1 })}
              label={text(part < 1 ? 'import.uploading' : 'import.storing')}
              value={part * 100}
              isIndeterminate={part >= 1}
            />
            <Button variant="secondary" onPress={() => abort.current?.abort()}>
              {text('action.cancel')}
            </Button>
          </div>
        ) : (
          <div>
            <SubmitButton variant="accent" type="submit">
              {text('import.upload.action')}
            </SubmitButton>
          </div>
        )}
      </Form>
    </Panel>
  );
}

function queryOf(name: string, { look, options }: Source) {
  return {
    name,
    delimiter: look.delimiter,
    default_calling_code: options.default_calling_code ?? undefined,
    has_header: String(options.has_header),
    columns: JSON.stringify(options.columns),
    marketing_actions: options.marketing_actions.join(','),
  };
}
