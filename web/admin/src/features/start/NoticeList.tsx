// SPDX-License-Identifier: Apache-2.0
import {
  Accordion,
  AccordionItem,
  AccordionItemPanel,
  AccordionItemTitle,
} from '@react-spectrum/s2/Accordion';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { Panel } from '../../components/Panel';
import { useText } from '../../i18n/Language';

const NOTICES = ['window', 'us', 'bsp', 'hipaa', 'auto', 'outbound'] as const;

const bodyStyle = style({ font: 'body-sm', margin: 0 });

/** What the channel cannot do or asks for. All open at first; each can be folded away. */
export function NoticeList() {
  const text = useText();
  return (
    <Panel title={text('notice.title')} description={text('notice.description')}>
      <Accordion isQuiet density="compact" allowsMultipleExpanded defaultExpandedKeys={[...NOTICES]}>
        {NOTICES.map((notice) => (
          <AccordionItem key={notice} id={notice}>
            <AccordionItemTitle level={3}>{text(`notice.${notice}.title`)}</AccordionItemTitle>
            <AccordionItemPanel>
              <p className={bodyStyle}>{text(`notice.${notice}.body`)}</p>
            </AccordionItemPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Panel>
  );
}
