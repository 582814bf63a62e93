// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { PageHeader } from '../../components/PageHeader';
import { useText } from '../../i18n/Language';
import { Acknowledgements } from './Acknowledgements';
import { NextSteps } from './NextSteps';
import { NoticeList } from './NoticeList';
import { ReadinessPanel } from './ReadinessPanel';

const columns = style({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 3fr)', 'minmax(0, 2fr)'] },
});
const column = style({ display: 'grid', rowGap: 24, gridTemplateColumns: ['minmax(0, 1fr)'] });

/** Where a new installation begins: what is still missing, what must be agreed to, what the channel cannot do. */
export default function StartPage() {
  const text = useText();
  return (
    <>
      <PageHeader title={text('start.title')} description={text('start.description')} />
      <div className={columns}>
        <div className={column}>
          <NextSteps />
          <ReadinessPanel />
          <Acknowledgements />
        </div>
        <NoticeList />
      </div>
    </>
  );
}
