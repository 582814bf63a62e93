// SPDX-License-Identifier: Apache-2.0
import type {
  DryRunResult,
  FileDryRunRequest,
  ReaderOptions,
  ReaderProgress,
  ReaderSummary,
} from 'heliograph-wasm/campaigns.mjs';

/** How the columns are to be read; the rest of the core's options the worker knows. */
export type ReadOptions = Partial<Pick<ReaderOptions, 'columns'>> &
  Pick<ReaderOptions, 'default_calling_code' | 'delimiter' | 'has_header' | 'marketing_actions'>;

/** What the page asks of the worker. `id` comes back with the answer. */
export type Request = { id: number } & (
  | { kind: 'open'; file: Blob; encoding: string }
  | { kind: 'look'; options: ReadOptions }
  | { kind: 'read'; options: ReadOptions }
  | { kind: 'try_out'; request: FileDryRunRequest }
  | { kind: 'problems'; texts: ProblemTexts }
);

/** What the words of the list of problems are: its headings, and the core's texts by code. */
export interface ProblemTexts {
  headings: readonly [row: string, column: string, value: string, problem: string, advice: string];
  byCode: Record<string, { text: string; next: string }>;
  /** The BCP 47 tag that numbers are written in. */
  tag: string;
}

/** The kinds of file that the worker reads. */
export type FileKind = 'csv' | 'xlsx';

/** The file as the reader takes it, comma-separated and in UTF-8. */
export interface OpenedFile {
  text: Blob;
  kind: FileKind;
  /** Whether its bytes are those that the encoding stands for. */
  isText: boolean;
}

interface Answers {
  open: OpenedFile;
  look: ReaderSummary;
  read: ReaderSummary;
  try_out: DryRunResult;
  problems: Blob;
}

export type Kind = keyof Answers;
export type Answer<K extends Kind> = Answers[K];

/** What the worker says: how far it is, its answer, or what went wrong. */
export type Reply =
  | { id: number; progress: ReaderProgress }
  | { id: number; answer: Answers[Kind] }
  | { id: number; error: string };
