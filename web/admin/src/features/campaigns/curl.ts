// SPDX-License-Identifier: Apache-2.0
import type { Campaign } from './api/types';

/** What a call of an API-triggered campaign brings: an example with every value that its texts take from the call. */
export function exampleCall({ treatments }: Campaign): {
  recipients: { phone: string; values: Record<string, string> }[];
} {
  const names = treatments
    .flatMap(({ content }) => content?.bindings ?? [])
    .filter(({ from_call, attribute }) => from_call && attribute)
    .map(({ attribute, fallback }) => [attribute ?? '', fallback ?? ''] as const);
  return { recipients: [{ phone: '+821055510001', values: Object.fromEntries(names) }] };
}

/** A shell command that makes the call; the key is taken from the variable `HELIOGRAPH_KEY`. */
export function curlOf(url: string, body: unknown): string {
  return [
    `curl -X POST '${url}'`,
    '-H "Authorization: Bearer $HELIOGRAPH_KEY"',
    '-H "Idempotency-Key: $(uuidgen)"',
    "-H 'Content-Type: application/json'",
    `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');
}
