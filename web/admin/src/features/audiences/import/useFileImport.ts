// SPDX-License-Identifier: Apache-2.0
import type { Column, ReaderProgress, ReaderSummary } from 'heliograph-wasm/campaigns.mjs';
import { useEffect, useRef, useState } from 'react';
import { type FileReading, startReading } from '../reading/fileReading';
import type { OpenedFile, ReadOptions } from '../reading/protocol';

/** The chosen file and how it is read. */
export interface Source extends OpenedFile {
  name: string;
  encoding: string;
  /** What the first rows say. */
  look: ReaderSummary;
  options: ReadOptions & { columns: Column[]; has_header: boolean };
}

/** How far the check of every row is. */
export type Check =
  | { state: 'running'; progress: ReaderProgress }
  | { state: 'done'; summary: ReaderSummary };

const NOTHING: ReaderProgress = {
  bytes: 0,
  accepted: 0,
  duplicates: 0,
  rejected: 0,
  us_numbers: 0,
  without_time_zone: 0,
};

/** A file on its way from the disk to a checked list of people. The reading itself is a worker's. */
export function useFileImport(marketingActions: readonly string[]) {
  const reading = useRef<FileReading | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState<Source | null>(null);
  const [check, setCheck] = useState<Check | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => () => reading.current?.end(), []);

  /** Runs `work` on the file's reader; what ends it in the middle is no error. */
  const attempt = async (work: (reader: FileReading) => Promise<void>) => {
    setError(null);
    try {
      reading.current ??= startReading();
      await work(reading.current);
    } catch (failure) {
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) setError(failure);
      setCheck(null);
    }
  };

  const open = (chosen: File, encoding: string) => {
    setFile(chosen);
    setCheck(null);
    reading.current?.end();
    reading.current = null;
    void attempt(async (reader) => {
      const opened = await reader.open(chosen, encoding);
      const look = await reader.look({ marketing_actions: [...marketingActions] });
      const { columns, has_header } = look;
      const options = { marketing_actions: [...marketingActions], columns, has_header };
      setSource({ ...opened, name: chosen.name, encoding, look, options });
    });
  };

  const run = () => {
    if (!source) return;
    setCheck({ state: 'running', progress: NOTHING });
    void attempt(async (reader) => {
      const summary = await reader.read(source.options, (progress) =>
        setCheck({ state: 'running', progress }),
      );
      setCheck({ state: 'done', summary });
    });
  };

  /** Ends the check; the file stays chosen. */
  const cancel = () => {
    if (!file || !source) return;
    reading.current?.end();
    reading.current = null;
    setCheck(null);
    void attempt(async (reader) => {
      await reader.open(file, source.encoding);
    });
  };

  return {
    file,
    source,
    check,
    error,
    open,
    change: (options: Partial<Source['options']>) => {
      setCheck(null);
      setSource((before) => before && { ...before, options: { ...before.options, ...options } });
    },
    run,
    cancel,
    clear: () => {
      setFile(null);
      setSource(null);
      setCheck(null);
    },
    /** The reader, once a file is open. */
    reader: () => reading.current,
  };
}

export type FileImport = ReturnType<typeof useFileImport>;
