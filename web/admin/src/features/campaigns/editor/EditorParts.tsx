// SPDX-License-Identifier: Apache-2.0
import { Form } from '@react-spectrum/s2/Form';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { Finding } from '../../../api/types';
import { FindingSummary } from '../../../components/FindingSummary';
import { useText } from '../../../i18n/Language';
import { CanvasSection } from '../canvas/CanvasSection';
import { AudienceSection } from './AudienceSection';
import { BasicsSection } from './BasicsSection';
import { ContentPreview } from './ContentPreview';
import { ContentSection } from './ContentSection';
import { DeliverySection } from './DeliverySection';
import { useEditor } from './EditorContext';
import { LinksSection } from './LinksSection';
import { ScheduleSection } from './ScheduleSection';

const columns = style({
  display: 'grid',
  columnGap: 32,
  rowGap: 24,
  alignItems: 'start',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 1fr)', '380px'] },
});
const parts = style({
  display: 'grid',
  rowGap: 24,
  gridTemplateColumns: ['minmax(0, 1fr)'],
  gridColumnStart: 1,
});
const whole = style({ gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0 });
const side = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)'],
  rowGap: 24,
  position: { default: 'static', lg: { row: { all: 'sticky', first: 'static', last: 'sticky' } } },
  top: 16,
  gridColumnStart: { default: 'auto', lg: 2 },
  gridRowStart: { default: 'auto', lg: { row: { all: 1, first: 1, last: 3 } } },
  gridRowEnd: { default: 'auto', lg: { row: { all: 'span 2', first: 'auto', last: 'auto' } } },
});

/**
 * The parts of the form with what was `found` and the preview at their side. A canvas takes the whole width; then what
 * was found is beside the part above it and the preview beside those below.
 */
export function EditorParts(props: {
  found: readonly Finding[] | undefined;
  onSave: () => void;
  onOpen: (at: string) => void;
}) {
  const text = useText();
  const { campaign, sender } = useEditor();
  const { kind } = campaign;
  const hasCanvas = kind === 'orchestrated';
  const preview = <ContentPreview campaign={campaign} sender={sender} />;
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <div className={columns}>
        <div className={parts}>
          <BasicsSection />
        </div>
        {hasCanvas && (
          <div className={whole}>
            <CanvasSection />
          </div>
        )}
        <div className={parts}>
          {kind === 'scheduled' && <AudienceSection />}
          <ContentSection />
          <LinksSection />
          {kind !== 'api_triggered' && <ScheduleSection />}
          <DeliverySection />
        </div>
        <div className={side({ row: hasCanvas ? 'first' : 'all' })}>
          {props.found && (
            <FindingSummary
              findings={props.found}
              clean={text('campaigns.findings.none')}
              onOpen={props.onOpen}
            />
          )}
          {!hasCanvas && preview}
        </div>
        {hasCanvas && <div className={side({ row: 'last' })}>{preview}</div>}
      </div>
    </Form>
  );
}
