// SPDX-License-Identifier: Apache-2.0
import { Button } from '@react-spectrum/s2/Button';
import { Content, Heading, InlineAlert } from '@react-spectrum/s2/InlineAlert';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useLocation } from 'wouter';
import { Panel } from '../../../components/Panel';
import { Steps } from '../../../components/Steps';
import { useCampaigns } from '../../../core/useCampaigns';
import { useText } from '../../../i18n/Language';
import { audiencePath } from '../paths';
import { CheckPanel } from './CheckPanel';
import { ChooseFile } from './ChooseFile';
import { FileOptions } from './FileOptions';
import { MapColumns } from './MapColumns';
import { TryOut } from './TryOut';
import { UploadPanel } from './UploadPanel';
import { useFileImport } from './useFileImport';

const page = style({
  display: 'grid',
  rowGap: 24,
  maxWidth: 960,
  gridTemplateColumns: ['minmax(0, 1fr)'],
});

/** From a file to an audience: choose, say what the columns mean, have every row judged, upload. */
export function ImportFile({ marketingActions }: { marketingActions: readonly string[] }) {
  const text = useText();
  const { audience_validate_columns } = useCampaigns();
  const [, navigate] = useLocation();
  const file = useFileImport(marketingActions);
  const { source, check } = file;
  const summary = check?.state === 'done' ? check.summary : undefined;
  const findings = source ? audience_validate_columns(source.options.columns) : [];
  const isUsable = !findings.some(({ severity }) => severity === 'error');
  const step = summary ? 3 : check ? 2 : source ? 1 : 0;

  return (
    <div className={page}>
      <Steps
        labels={[
          text('import.step.file'),
          text('import.step.columns'),
          text('import.step.check'),
          text('import.step.upload'),
        ]}
        current={step}
      />
      {file.error !== null && (
        <InlineAlert variant="negative">
          <Heading level={2}>{text('import.unreadable')}</Heading>
          <Content>{file.error instanceof Error ? file.error.message : text('error.unexpected')}</Content>
        </InlineAlert>
      )}
      {!source ? (
        <ChooseFile onFile={(chosen) => file.open(chosen, 'utf-8')} />
      ) : (
        <>
          <Panel
            title={source.name}
            description={text('import.columns.help')}
            actions={
              <Button variant="secondary" size="S" onPress={file.clear}>
                {text('import.other_file')}
              </Button>
            }
          >
            <FileOptions file={file} source={source} />
            <MapColumns
              columns={source.options.columns}
              samples={source.look.samples}
              marketingActions={marketingActions}
              findings={findings}
              onChange={(columns) => file.change({ columns })}
            />
          </Panel>
          <CheckPanel
            file={file}
            source={source}
            findings={findings.filter(({ at }) => at === '')}
            isUsable={isUsable}
          />
          {summary && summary.progress.accepted > 0 && (
            <>
              <TryOut file={file} summary={summary} />
              <UploadPanel source={source} onUploaded={({ id }) => navigate(audiencePath(id))} />
            </>
          )}
        </>
      )}
    </div>
  );
}
