// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { useState } from 'react';
import { useCampaigns } from '../../core/useCampaigns';
import { useText } from '../../i18n/Language';
import type { KeywordBlock } from './types';

const box = style({ display: 'grid', rowGap: 8, gridTemplateColumns: ['minmax(0, 1fr)'] });
const answer = style({ font: 'ui', color: 'gray-800', margin: 0, whiteSpace: 'pre-wrap' });
const EPOCH = '1970-01-01T00:00:00Z';

/** What these blocks would make of a message, before anybody writes one. */
export function TryOut({ blocks }: { blocks: KeywordBlock[] }) {
  const text = useText();
  const { webhook_interpret } = useCampaigns();
  const [written, setWritten] = useState('');
  const meaning = webhook_interpret(blocks, { type: 'text', text: written }, { suppression: 'none' }, EPOCH);
  return (
    <div className={box}>
      <TextField label={text('webhooks.try')} value={written} onChange={setWritten} />
      {written.trim() !== '' && (
        <p role="status" className={answer}>
          {text(`intent.${meaning.intent}`)}: {meaning.reply ?? text('webhooks.try.silence')}
        </p>
      )}
    </div>
  );
}
