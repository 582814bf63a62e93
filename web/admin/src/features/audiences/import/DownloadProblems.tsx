// SPDX-License-Identifier: Apache-2.0
import { Text } from '@react-spectrum/s2/Button';
import Download from '@react-spectrum/s2/icons/Download';
import { useMutation } from '@tanstack/react-query';
import type { ReaderSummary } from 'heliograph-wasm/campaigns.mjs';
import { SubmitButton } from '../../../components/SubmitButton';
import { useLanguage } from '../../../i18n/Language';
import { saveAs } from '../saveAs';
import type { FileImport } from './useFileImport';

/** Gives every problem of the file as a file for spreadsheets. */
export function DownloadProblems({ file, summary }: { file: FileImport; summary: ReaderSummary }) {
  const { text, coreText, tag } = useLanguage();
  const download = useMutation({
    mutationFn: async () => {
      const byCode = Object.fromEntries(
        Object.keys(summary.counts_by_code).map((code) => [
          code,
          // Each name stands for itself, so that the worker fills in each row's own values.
          { text: patternOf(`finding.${code}`), next: patternOf(`finding.${code}.next`) },
        ]),
      );
      const headings = [
        text('import.row'),
        text('import.column'),
        text('import.value'),
        text('import.problem'),
        text('import.advice'),
      ] as const;
      const blob = await file.reader()?.problems({ headings, byCode, tag });
      if (blob) saveAs(blob, text('import.problems.file_name'));
    },
  });
  const patternOf = (key: string) => coreText(key) ?? '';
  return (
    <div>
      <SubmitButton variant="secondary" isPending={download.isPending} onPress={() => download.mutate()}>
        <Download />
        <Text>{text('import.problems.download')}</Text>
      </SubmitButton>
    </div>
  );
}
