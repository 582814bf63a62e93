// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ChannelConfiguration } from '../../api/types';
import { Panel } from '../../components/Panel';
import { StatusBadge } from '../../components/StatusBadge';
import { useLanguage } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';

const list = style({ display: 'grid', rowGap: 12, listStyleType: 'none', margin: 0, padding: 0 });
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 12, font: 'ui' });
const time = style({ font: 'ui-sm', color: 'gray-700' });

/** What happened to a configuration, newest first. */
export function HistoryPanel({ history }: { history: ChannelConfiguration['history'] }) {
  const { text, coreText } = useLanguage();
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <Panel title={text('configuration.history')}>
      <ol className={list}>
        {history
          .map((entry, index) => ({ entry, key: index }))
          .reverse()
          .map(({ entry, key }) => (
            <li key={key} className={row}>
              <time dateTime={entry.at} className={time}>
                {format.dateTime(entry.at)}
              </time>
              <span>{coreText(`event.configuration.${entry.event}`) ?? entry.event}</span>
              <StatusBadge lifecycle="configuration" state={entry.to} />
              {entry.actor && <span className={time}>{entry.actor}</span>}
            </li>
          ))}
      </ol>
    </Panel>
  );
}
