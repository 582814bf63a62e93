// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../../../api/types';
import { FindingList } from '../../../components/FindingList';
import { Panel } from '../../../components/Panel';
import { useText } from '../../../i18n/Language';
import { useFormat } from '../../../i18n/useFormat';
import { SummaryView } from '../SummaryView';
import { DownloadProblems } from './DownloadProblems';
import type { FileImport, Source } from './useFileImport';

const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 16 });

/** Has every row judged, and shows what came of it. */
export function CheckPanel(props: {
  file: FileImport;
  source: Source;
  /** What is wrong with the columns as a whole. */
  findings: readonly Finding[];
  isUsable: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const { file, source, findings, isUsable } = props;
  const { check } = file;
  return (
    <Panel title={text('import.check')} description={text('import.check.help')}>
      <FindingList findings={findings} />
      {check?.state === 'running' ? (
        <div className={row}>
          <ProgressBar
            styles={style({ flexGrow: 1 })}
            label={text('import.checking', {
              count: format.number(
                check.progress.accepted + check.progress.duplicates + check.progress.rejected,
              ),
            })}
            value={(100 * check.progress.bytes) / Math.max(source.text.size, 1)}
          />
          <Button variant="secondary" onPress={file.cancel}>
            {text('action.cancel')}
          </Button>
        </div>
      ) : check ? (
        <>
          <SummaryView summary={check.summary} />
          {check.summary.problems_total > 0 && <DownloadProblems file={file} summary={check.summary} />}
        </>
      ) : (
        <div>
          <Button variant="accent" isDisabled={!isUsable} onPress={file.run}>
            {text('import.check.start')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
