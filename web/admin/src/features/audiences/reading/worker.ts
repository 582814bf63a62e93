// SPDX-License-Identifier: Apache-2.0
import type { AudienceFile, ReaderSummary } from 'heliograph-wasm/campaigns.mjs';
import { loadCampaigns } from '../../../core/campaigns';
import { csvLine } from './csv';
import { problemLine } from './problemList';
import type { Kind, ProblemTexts, ReadOptions, Reply, Request } from './protocol';
import { toText } from './toText';

const CHUNK = 4 * 1024 * 1024;
const LOOKED_AT = 64 * 1024;
const PROBLEMS_KEPT = 100_000;
const PROBLEMS_AT_ONCE = 5_000;
const TELL_EVERY_MS = 50;

let text = new Blob();
let file: AudienceFile | undefined;

const tell = (reply: Reply) => self.postMessage(reply);

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  try {
    tell({ id: data.id, answer: await answerTo(data) });
  } catch (error) {
    tell({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
});

async function answerTo(request: Request) {
  switch (request.kind satisfies Kind) {
    case 'open': {
      const { file: source, encoding } = request as Extract<Request, { kind: 'open' }>;
      const opened = await toText(source, encoding);
      text = opened.text;
      return opened;
    }
    case 'look':
      return look((request as Extract<Request, { kind: 'look' }>).options);
    case 'read':
      return read(request.id, (request as Extract<Request, { kind: 'read' }>).options);
    case 'try_out':
      return opened().dry_run((request as Extract<Request, { kind: 'try_out' }>).request);
    default:
      return problems((request as Extract<Request, { kind: 'problems' }>).texts);
  }
}

function opened(): AudienceFile {
  if (!file) throw new Error('no file has been read');
  return file;
}

/** What the file's beginning says of its columns. */
async function look(options: ReadOptions): Promise<ReaderSummary> {
  const reader = await open(options, 0);
  try {
    reader.feed(new Uint8Array(await text.slice(0, LOOKED_AT).arrayBuffer()));
    return text.size > LOOKED_AT ? reader.summary() : reader.finish();
  } finally {
    reader.close();
  }
}

/** Judges every row. The next part is fetched while one is judged. */
async function read(id: number, options: ReadOptions): Promise<ReaderSummary> {
  file?.close();
  file = await open(options, PROBLEMS_KEPT);
  const part = (at: number) => text.slice(at, at + CHUNK).arrayBuffer();
  let told = performance.now();
  let next = part(0);
  for (let at = 0; at < text.size; at += CHUNK) {
    const bytes = new Uint8Array(await next);
    next = part(at + CHUNK);
    const progress = file.feed(bytes);
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    tell({ id, progress });
  }
  return file.finish();
}

async function open(options: ReadOptions, problems_kept: number): Promise<AudienceFile> {
  const { open_audience } = await loadCampaigns();
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  const seed = (high & 0x1f_ffff) * 2 ** 32 + low;
  const { columns = null as never } = options; // the core guesses where there is null
  return open_audience({ ...options, columns, keep_recipients: true, seed, problems_kept });
}

/** The problems as a file for spreadsheets. */
function problems(texts: ProblemTexts): Blob {
  const parts: string[] = ['\ufeff', csvLine(texts.headings)];
  for (let from = 0; ; from += PROBLEMS_AT_ONCE) {
    const some = opened().problems(from, PROBLEMS_AT_ONCE);
    if (some.length === 0) break;
    parts.push(some.map((problem) => problemLine(problem, texts)).join(''));
  }
  return new Blob(parts, { type: 'text/csv' });
}
