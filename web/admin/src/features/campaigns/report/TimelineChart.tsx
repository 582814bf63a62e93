// SPDX-License-Identifier: Apache-2.0
import 'uplot/dist/uPlot.min.css';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useMemo, useRef } from 'react';
import UPlot from 'uplot';
import { useLanguage } from '../../../i18n/Language';
import type { CampaignReport } from '../api/types';
import { columnsOf } from './columns';
import { SERIES } from './series';

const HEIGHT = 260;
const SECOND = 1000;
const DAY_SECONDS = 86_400;
/** Seconds that may lie between two times on the axis: no finer than the points are. */
const INCREMENTS = [1, 2, 5, 10, 30, 60, 120, 360, 720, 1440, 2880, 10_080, 40_320].map(
  (minutes) => minutes * 60,
);
const LINE_WIDTH = 2;

const box = style({ display: 'grid', rowGap: 12, gridTemplateColumns: ['minmax(0, 1fr)'] });
const area = style({ minWidth: 0, overflow: 'hidden', font: 'ui-sm', color: 'gray-800' });
const legend = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 20,
  rowGap: 4,
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  font: 'ui-sm',
  color: 'gray-800',
});
const entry = style({ display: 'flex', alignItems: 'center', columnGap: 8 });
const swatch = style({
  size: 12,
  borderRadius: 'full',
  backgroundColor: {
    series: {
      accepted: 'accent-900',
      delivered: 'positive-900',
      read: 'purple-900',
      failed: 'negative-900',
    },
  },
});
const grid = style({ display: 'none', color: 'gray-200' });

type Point = CampaignReport['timeline'][number];

/** Lines over time. Its colours are those of the legend, in light and dark. */
export default function TimelineChart(props: { label: string; points: readonly Point[]; stepMs: number }) {
  const { text, tag } = useLanguage();
  const boxRef = useRef<HTMLDivElement>(null);
  const areaRef = useRef<HTMLDivElement>(null);
  const plotRef = useRef<UPlot>(null);
  const columns = useMemo(
    () => columnsOf(props.points, props.stepMs) as UPlot.AlignedData,
    [props.points, props.stepMs],
  );
  const latest = useRef(columns);
  latest.current = columns;

  useEffect(() => {
    const place = areaRef.current;
    if (!place) return;
    const colourOf = (selector: string, property: 'color' | 'backgroundColor') => {
      const element = boxRef.current?.querySelector(selector);
      return element ? getComputedStyle(element)[property] : '#808080';
    };
    const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
    const calendar = new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeStyle: 'short' });
    const number = new Intl.NumberFormat(tag, { notation: 'compact' });
    const axis = {
      stroke: () => getComputedStyle(place).color,
      grid: { stroke: () => colourOf('[data-grid]', 'color'), width: 1 },
      ticks: { stroke: () => colourOf('[data-grid]', 'color'), width: 1 },
      font: getComputedStyle(place).font,
    };
    const plot = new UPlot(
      {
        width: place.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { y: { range: (_, __, most) => [0, Math.max(1, most * 1.05)] } },
        series: [
          {},
          ...SERIES.map(({ id }) => ({
            stroke: () => colourOf(`[data-series="${id}"]`, 'backgroundColor'),
            width: LINE_WIDTH,
          })),
        ],
        axes: [
          {
            ...axis,
            space: 120,
            incrs: INCREMENTS,
            values: (_, times) => {
              const isOneDay = (times.at(-1) ?? 0) - (times[0] ?? 0) < DAY_SECONDS;
              return times.map((at) => (isOneDay ? clock : calendar).format(at * SECOND));
            },
          },
          { ...axis, size: 64, values: (_, counts) => counts.map((count) => number.format(count)) },
        ],
      },
      latest.current,
      place,
    );
    plotRef.current = plot;
    const watcher = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT }));
    watcher.observe(place);
    return () => {
      watcher.disconnect();
      plot.destroy();
      plotRef.current = null;
    };
  }, [tag]);

  useEffect(() => plotRef.current?.setData(columns), [columns]);

  return (
    <div ref={boxRef} className={box}>
      <span data-grid className={grid} />
      <ul className={legend}>
        {SERIES.map(({ id, label }) => (
          <li key={id} className={entry}>
            <span data-series={id} className={swatch({ series: id })} />
            {text(label)}
          </li>
        ))}
      </ul>
      <div ref={areaRef} className={area} role="img" aria-label={props.label} />
    </div>
  );
}
