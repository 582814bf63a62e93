// SPDX-License-Identifier: Apache-2.0
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { ApiProblem, findingsOf } from '../api/problem';
import type { Finding } from '../api/types';
import type { TextKey } from '../i18n/catalogue';
import { useText } from '../i18n/Language';
import { FindingTexts } from './FindingTexts';

const BY_STATUS: Record<number, TextKey> = {
  0: 'error.unreachable',
  401: 'error.signed_out',
  403: 'error.forbidden',
  404: 'error.missing',
  412: 'error.conflict',
  413: 'error.too_large',
  429: 'error.too_many',
};

/**
 * What kept a call from succeeding: `detail` if given, else the findings of the answer, else what its status means.
 * `findings` are those of the answer that no field shows; when the fields show all of them, so does nothing here.
 * Nothing without error.
 */
export function ProblemAlert(props: {
  error: unknown;
  title: string;
  detail?: string;
  findings?: readonly Finding[];
}) {
  const text = useText();
  const all = findingsOf(props.error);
  const shown = props.findings ?? all;
  if (!props.error || (all.length > 0 && shown.length === 0)) return null;
  const status = props.error instanceof ApiProblem ? props.error.status : undefined;
  const meaning = props.detail ?? text((status !== undefined && BY_STATUS[status]) || 'error.unexpected');
  return (
    <InlineAlert variant="negative" autoFocus>
      <Heading level={2}>{props.title}</Heading>
      <Content>{!props.detail && shown.length > 0 ? <FindingTexts findings={shown} /> : meaning}</Content>
    </InlineAlert>
  );
}
