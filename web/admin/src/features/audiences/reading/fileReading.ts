// SPDX-License-Identifier: Apache-2.0
import type {
  DryRunResult,
  FileDryRunRequest,
  ReaderProgress,
  ReaderSummary,
} from 'heliograph-wasm/campaigns.mjs';
import type { Answer, Kind, OpenedFile, ProblemTexts, ReadOptions, Reply, Request } from './protocol';

/** A file while it is read in a worker, so that the page stays free. */
export interface FileReading {
  /** Makes text of the file; what `look` and `read` then read. */
  open: (file: Blob, encoding: string) => Promise<OpenedFile>;
  /** What the first rows say of the columns. */
  look: (options: ReadOptions) => Promise<ReaderSummary>;
  /** Judges every row. */
  read: (options: ReadOptions, onProgress: (progress: ReaderProgress) => void) => Promise<ReaderSummary>;
  /** What would happen to the people of the file that was read last. */
  tryOut: (request: FileDryRunRequest) => Promise<DryRunResult>;
  /** The problems of the file that was read last, as a file for spreadsheets. */
  problems: (texts: ProblemTexts) => Promise<Blob>;
  /** Ends it in the middle; what is awaited rejects with an `AbortError`. */
  end: () => void;
}

type Asked<K extends Kind> = Omit<Extract<Request, { kind: K }>, 'id' | 'kind'>;

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
  onProgress?: (progress: ReaderProgress) => void;
}

/** Starts a worker for one file. */
export function startReading(
  worker: Worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
): FileReading {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    if (!asked) return;
    if ('progress' in data) {
      asked.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ('error' in data) asked.reject(new Error(data.error));
    else asked.resolve(data.answer as never);
  });
  worker.addEventListener('error', (event) => fail(new Error(event.message)));

  const ask = <K extends Kind>(kind: K, asked: Asked<K>, onProgress?: Waiting['onProgress']) =>
    new Promise<Answer<K>>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject, onProgress });
      worker.postMessage({ id: last, kind, ...asked });
    });

  return {
    open: (file, encoding) => ask('open', { file, encoding } as Asked<'open'>),
    look: (options) => ask('look', { options } as Asked<'look'>),
    read: (options, onProgress) => ask('read', { options } as Asked<'read'>, onProgress),
    tryOut: (request) => ask('try_out', { request } as Asked<'try_out'>),
    problems: (texts) => ask('problems', { texts } as Asked<'problems'>),
    end: () => {
      worker.terminate();
      fail(new DOMException('Aborted', 'AbortError'));
    },
  };
}
