// SPDX-License-Identifier: Apache-2.0

/** A shell command that sends `body` to Graph; the token is taken from the variable `TOKEN`. */
export function curlOf(url: string, body: unknown): string {
  return [
    `curl -X POST ${quoted(url)}`,
    '-H "Authorization: Bearer $TOKEN"',
    "-H 'Content-Type: application/json'",
    `-d ${quoted(JSON.stringify(body, null, 2))}`,
  ].join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
