// SPDX-License-Identifier: Apache-2.0
import type { OpenedFile } from './protocol';

const LOOKED_AT = 256 * 1024;
const UTF_16 = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The file as comma-separated text in UTF-8. `encoding` is what its bytes are read as when nothing in them says so. */
export async function toText(file: Blob, encoding: string): Promise<OpenedFile> {
  const head = new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer());
  if (begins(head, ZIP)) {
    const { sheetToText } = await import('./sheetToText');
    return { text: await sheetToText(file), kind: 'xlsx', isText: true };
  }
  const marked = UTF_16.find(({ bytes }) => begins(head, bytes))?.encoding ?? encoding;
  const isText = marked !== 'utf-8' || isUtf8(head);
  return { text: marked === 'utf-8' ? file : await decoded(file, marked), kind: 'csv', isText };
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

/** Whether the bytes are UTF-8, the last character perhaps cut off. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decoded(file: Blob, encoding: string): Promise<Blob> {
  const bytes = file
    .stream()
    .pipeThrough(new TextDecoderStream(encoding) as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextEncoderStream());
  return new Response(bytes).blob();
}
