// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlOf } from './curl';

it('a shell hands every character of the body on as it is', () => {
  const body = { text: `It's "50 %" off \\ $HOME \`now\` 🎉`, list: [1, null] };
  const command = curlOf('https://graph.facebook.com/v25.0/1/message_templates', body);
  const words = execFileSync(
    'sh',
    ['-c', `curl() { for word; do printf '%s\\0' "$word"; done; }; ${command}`],
    {
      env: { TOKEN: 'secret' },
    },
  )
    .toString()
    .split('\0');
  expect(words).toContain('Authorization: Bearer secret');
  expect(words).toContain('https://graph.facebook.com/v25.0/1/message_templates');
  expect(JSON.parse(words[words.indexOf('-d') + 1] ?? '')).toEqual(body);
});
