// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import Bell from '@react-spectrum/s2/icons/Bell';
import { DialogTrigger, Popover } from '@react-spectrum/s2/Popover';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { call } from '../../api/client';
import { useFindingText } from '../../components/useFindingText';
import { useLanguage, useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { HEALTH_PATH } from './paths';
import { newsQuery } from './queries';
import type { HealthEntry, HealthNews } from './types';

const MOST = 99;

const anchor = style({ position: 'relative' });
const badge = style({
  position: 'absolute',
  top: 0,
  insetEnd: 0,
  minWidth: 16,
  paddingX: 4,
  borderRadius: 'full',
  font: 'ui-xs',
  fontWeight: 'bold',
  textAlign: 'center',
  color: 'white',
  backgroundColor: 'negative-900',
  pointerEvents: 'none',
});
const box = style({ display: 'grid', rowGap: 12, padding: 16, width: 320, maxWidth: '[90vw]' });
const title = style({ font: 'title', margin: 0, color: 'heading' });
const list = style({
  display: 'grid',
  rowGap: 12,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
});
const scroller = style({ maxHeight: 384, overflow: 'auto' });
const row = style({ display: 'grid', rowGap: 4, font: 'ui', color: 'gray-900' });
const when = style({ font: 'ui-sm', color: 'gray-700' });
const more = style({ font: 'ui', color: 'accent-900' });

/** How many events nobody here has seen, and the latest of them. They count as seen once the list is open. */
export default function NewsBell() {
  const { text, isWhole, askForAll } = useLanguage();
  const queries = useQueryClient();
  const { data } = useQuery(newsQuery);
  const see = useMutation({
    mutationFn: (event_id: string) => call<HealthNews>('POST', '/health/seen', { body: { event_id } }),
    onSuccess: (news) => queries.setQueryData(newsQuery.queryKey, news),
  });
  const unread = data?.unread ?? 0;
  const latest = data?.items[0];
  const shown = unread > MOST ? `${MOST}+` : String(unread);
  const changed = (isOpen: boolean) => {
    if (!isOpen) return;
    askForAll();
    if (unread > 0 && latest) see.mutate(latest.id);
  };
  return (
    <DialogTrigger onOpenChange={changed}>
      <div className={anchor}>
        <ActionButton isQuiet aria-label={text('news.count', { count: unread })} data-unread={unread}>
          <Bell />
        </ActionButton>
        {unread > 0 && (
          <span aria-hidden="true" className={badge}>
            {shown}
          </span>
        )}
      </div>
      <Popover aria-label={text('news.title')} padding="none">
        <div className={box}>
          <h2 className={title}>{text('news.title')}</h2>
          {data?.items.length === 0 && <span className={when}>{text('news.none')}</span>}
          {isWhole && data && data.items.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            <section className={scroller} aria-label={text('news.title')} tabIndex={0}>
              <ul className={list}>
                {data.items.map((entry) => (
                  <NewsRow key={entry.id} entry={entry} />
                ))}
              </ul>
            </section>
          )}
          <Link href={HEALTH_PATH} className={more}>
            {text('health.title')}
          </Link>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function NewsRow({ entry }: { entry: HealthEntry }) {
  const text = useText();
  const format = useFormat();
  const { textOf } = useFindingText();
  return (
    <li className={row} data-news={entry.finding.code}>
      <span>{textOf(entry.finding)}</span>
      <span className={when}>
        {text(`severity.${entry.finding.severity}`)} · {format.dateTime(entry.at)}
      </span>
    </li>
  );
}
