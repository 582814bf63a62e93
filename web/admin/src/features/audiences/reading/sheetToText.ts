// SPDX-License-Identifier: Apache-2.0
import { readSheet } from 'read-excel-file/web-worker';
import { csvLine } from './csv';

const ROWS_AT_ONCE = 10_000;

/** The first sheet of an Excel file as comma-separated text. */
export async function sheetToText(file: Blob): Promise<Blob> {
  const rows = await readSheet(file);
  const parts: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    parts.push(some.map((row) => csvLine(row.map(cellText))).join(''));
  }
  return new Blob(parts, { type: 'text/csv' });
}

/** A cell as text: numbers digit by digit, days without their time. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  return String(cell);
}
