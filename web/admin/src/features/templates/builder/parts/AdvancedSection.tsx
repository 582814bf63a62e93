// SPDX-License-Identifier: Apache-2.0
import {
  Disclosure,
  DisclosureHeader,
  DisclosurePanel,
  DisclosureTitle,
} from '@react-spectrum/s2/Disclosure';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useState } from 'react';
import { useText } from '../../../../i18n/Language';
import { useFindingsWithin } from '../document/useTemplateStore';
import { FlagInput } from '../fields/FlagInput';
import { NumberInput } from '../fields/NumberInput';

const box = style({ display: 'grid', rowGap: 16, gridTemplateColumns: ['minmax(0, 1fr)'], paddingTop: 8 });
const SECONDS: Intl.NumberFormatOptions = { style: 'unit', unit: 'second', unitDisplay: 'long' };

/** What most templates leave alone. Opens by itself when something was found there. */
export function AdvancedSection() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const found = useFindingsWithin('/message_send_ttl_seconds').length > 0;
  return (
    <Disclosure isQuiet isExpanded={isOpen || found} onExpandedChange={setOpen}>
      <DisclosureHeader>
        <DisclosureTitle level={3}>{text('templates.advanced')}</DisclosureTitle>
      </DisclosureHeader>
      <DisclosurePanel>
        <div className={box}>
          <NumberInput
            at="/message_send_ttl_seconds"
            label={text('templates.ttl')}
            hint={text('templates.ttl.hint')}
            unit={SECONDS}
          />
          <FlagInput
            at="/cta_url_link_tracking_opted_out"
            label={text('templates.no_tracking')}
            hint={text('templates.no_tracking.hint')}
          />
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
