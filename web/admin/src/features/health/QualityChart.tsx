// SPDX-License-Identifier: Apache-2.0
import 'uplot/dist/uPlot.min.css';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useEffect, useMemo, useRef } from 'react';
import UPlot from 'uplot';
import { useLanguage } from '../../i18n/Language';
import { columnsOf, levelAt } from './levels';
import type { QualityPoint } from './types';

const HEIGHT = 180;
const LABEL_WIDTH = 150;
const SECOND = 1000;
const DAY_SECONDS = 86_400;
const LINE_WIDTH = 2;

const area = style({ minWidth: 0, overflow: 'hidden', font: 'ui-sm', color: 'gray-800' });
const line = style({ display: 'none', color: 'accent-900' });
const grid = style({ display: 'none', color: 'gray-200' });

/** A number's rating over time, in steps: a rating holds until the next. */
export default function QualityChart(props: { label: string; points: readonly QualityPoint[] }) {
  const { text, tag } = useLanguage();
  const areaRef = useRef<HTMLDivElement>(null);
  const lineRef = useRef<HTMLSpanElement>(null);
  const gridRef = useRef<HTMLSpanElement>(null);
  const columns = useMemo(() => columnsOf(props.points) as UPlot.AlignedData, [props.points]);

  useEffect(() => {
    const place = areaRef.current;
    if (!place) return;
    const colourOf = (element: HTMLElement | null) => (element ? getComputedStyle(element).color : '#808080');
    const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
    const calendar = new Intl.DateTimeFormat(tag, { dateStyle: 'short' });
    const axis = {
      stroke: () => colourOf(place),
      grid: { stroke: () => colourOf(gridRef.current), width: 1 },
      ticks: { stroke: () => colourOf(gridRef.current), width: 1 },
      font: getComputedStyle(place).font,
    };
    const plot = new UPlot(
      {
        width: place.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { y: { range: () => [-0.2, 3.2] } },
        series: [
          {},
          {
            stroke: () => colourOf(lineRef.current),
            width: LINE_WIDTH,
            paths: UPlot.paths.stepped?.({ align: 1 }),
          },
        ],
        axes: [
          {
            ...axis,
            space: 120,
            values: (_, times) => {
              const isOneDay = (times.at(-1) ?? 0) - (times[0] ?? 0) < DAY_SECONDS;
              return times.map((at) => (isOneDay ? clock : calendar).format(at * SECOND));
            },
          },
          {
            ...axis,
            size: LABEL_WIDTH,
            splits: [0, 1, 2, 3],
            values: (_, heights) =>
              heights.map((height) => {
                const level = levelAt(height);
                return level ? text(level.label) : '';
              }),
          },
        ],
      },
      columns,
      place,
    );
    const watcher = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT }));
    watcher.observe(place);
    return () => {
      watcher.disconnect();
      plot.destroy();
    };
  }, [tag, text, columns]);

  return (
    <div>
      <span ref={lineRef} className={line} />
      <span ref={gridRef} className={grid} />
      <div ref={areaRef} className={area} role="img" aria-label={props.label} />
    </div>
  );
}
