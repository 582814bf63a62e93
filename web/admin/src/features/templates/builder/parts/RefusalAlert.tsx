// SPDX-License-Identifier: Apache-2.0

import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { findingsOf } from '../../../../api/problem';
import type { Finding } from '../../../../api/types';
import { FindingTexts } from '../../../../components/FindingTexts';
import { ProblemAlert } from '../../../../components/ProblemAlert';
import { useText } from '../../../../i18n/Language';

const box = style({ marginBottom: 20 });
const quote = style({ marginX: 0, marginTop: 8, marginBottom: 0, font: 'ui', overflowWrap: 'anywhere' });

/** Why a template was not taken: ours first, then Meta's own words when it was Meta who refused. */
export function RefusalAlert({ error }: { error: unknown }) {
  const text = useText();
  if (!error) return null;
  const findings = findingsOf(error);
  const words = findings.map(wordsOfMeta).filter(Boolean).join(' ');
  return (
    <div className={box}>
      {words ? (
        <InlineAlert styles={style({ maxWidth: 720 })} variant="negative" autoFocus>
          <Heading level={2}>{text('templates.submit.refused')}</Heading>
          <Content>
            <FindingTexts findings={findings} />
            <p className={quote}>
              {text('templates.submit.meta_says')} <q>{words}</q>
            </p>
          </Content>
        </InlineAlert>
      ) : (
        <ProblemAlert error={error} title={text('templates.submit.refused')} />
      )}
    </div>
  );
}

/** What Meta wrote for people about a refusal, else its message for developers; empty when it was not Meta's. */
function wordsOfMeta(finding: Finding): string {
  const args = finding.args as Record<string, unknown>;
  const forPeople = [args.user_title, args.user_message].filter((word) => typeof word === 'string');
  if (forPeople.length > 0) return forPeople.join(': ');
  return typeof args.message === 'string' && args.code !== undefined ? `(#${args.code}) ${args.message}` : '';
}
