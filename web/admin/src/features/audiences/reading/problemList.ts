// SPDX-License-Identifier: Apache-2.0
import type { RowProblem } from 'heliograph-wasm/campaigns.mjs';
import { fillText } from '../../../i18n/coreTexts';
import { csvLine } from './csv';
import type { ProblemTexts } from './protocol';

/** What spreadsheets would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The line of one problem, safe for spreadsheets: row, column, value, what is wrong and what to do. */
export function problemLine(problem: RowProblem, texts: ProblemTexts): string {
  const { row, column, header, value, finding } = problem;
  const words = texts.byCode[finding.code];
  const args = (finding.args ?? {}) as Record<string, unknown>;
  const values = [
    String(row),
    column > 0 ? header || String(column) : '',
    value,
    words ? fillText(words.text, args, texts.tag) : finding.code,
    words ? fillText(words.next, args, texts.tag) : '',
  ];
  return csvLine(values.map((text) => (FORMULA.test(text) ? `'${text}` : text)));
}
