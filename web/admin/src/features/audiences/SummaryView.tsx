// SPDX-License-Identifier: Apache-2.0
import type { ReaderSummary, RowProblem } from 'heliograph-wasm/campaigns.mjs';
import { DataTable } from '../../components/DataTable';
import { FindingList } from '../../components/FindingList';
import { useFindingText } from '../../components/useFindingText';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { CountTiles } from './CountTiles';

const ROWS_NAMED = 5;

interface ProblemKind {
  example: RowProblem;
  count: number;
  rows: number[];
}

/** What the reader made of a file: how many people it has, and each kind of problem with its rows. */
export function SummaryView({
  summary,
}: {
  summary: Pick<ReaderSummary, 'progress' | 'problems' | 'counts_by_code' | 'findings'>;
}) {
  const text = useText();
  const format = useFormat();
  const { textOf, nextOf } = useFindingText();
  const { progress } = summary;
  return (
    <>
      <CountTiles
        counts={[
          { label: text('import.accepted'), count: progress.accepted },
          { label: text('import.duplicates'), count: progress.duplicates },
          { label: text('import.rejected'), count: progress.rejected },
          { label: text('import.us_numbers'), count: progress.us_numbers },
          { label: text('import.without_time_zone'), count: progress.without_time_zone },
        ]}
      />
      <FindingList findings={summary.findings} />
      {summary.problems.length > 0 && (
        <DataTable
          label={text('import.problems')}
          rows={kindsOf(summary)}
          rowKey={({ example }) => example.finding.code}
          columns={[
            { id: 'problem', label: text('import.problem'), cell: ({ example }) => textOf(example.finding) },
            {
              id: 'advice',
              label: text('import.advice'),
              cell: ({ example }) => nextOf(example.finding) ?? '–',
            },
            {
              id: 'count',
              label: text('import.problem_count'),
              align: 'end',
              cell: ({ count }) => format.number(count),
            },
            {
              id: 'rows',
              label: text('import.rows'),
              cell: ({ rows, count }) =>
                rows.map(format.number).join(' · ') + (count > rows.length ? ' …' : ''),
            },
          ]}
        />
      )}
    </>
  );
}

/** Each kind of problem once, most first. */
function kindsOf(summary: Pick<ReaderSummary, 'problems' | 'counts_by_code'>): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const problem of summary.problems) {
    const { code } = problem.finding;
    const kind = kinds.get(code) ?? { example: problem, count: summary.counts_by_code[code] ?? 1, rows: [] };
    if (kind.rows.length < ROWS_NAMED) kind.rows.push(problem.row);
    kinds.set(code, kind);
  }
  return [...kinds.values()].sort((one, other) => other.count - one.count);
}
