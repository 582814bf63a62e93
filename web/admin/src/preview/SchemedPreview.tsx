// SPDX-License-Identifier: Apache-2.0
import { SegmentedControl, SegmentedControlItem } from '@react-spectrum/s2/SegmentedControl';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { memo, useState } from 'react';
import type { Scheme } from '../app/theme';
import { useLanguage, useText } from '../i18n/Language';
import type { PreviewMessage } from './message';
import { PhonePreview } from './PhonePreview';
import { useScheme } from './useScheme';

const column = style({ display: 'grid', rowGap: 12, justifyItems: 'center' });

/** A phone showing `message`, light or dark as the user likes. */
export const SchemedPreview = memo(function SchemedPreview(props: {
  message: PreviewMessage;
  sender: string;
  /** BCP 47 tag of the message's language. */
  language?: string;
}) {
  const { tag } = useLanguage();
  const [scheme, setScheme] = useScheme();
  const [opened] = useState(() => new Date());
  return (
    <div className={column}>
      <SchemeControl scheme={scheme} onChange={setScheme} />
      <PhonePreview
        message={props.message}
        scheme={scheme}
        sender={props.sender}
        language={props.language}
        time={new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(opened)}
      />
    </div>
  );
});

const SchemeControl = memo(function SchemeControl(props: {
  scheme: Scheme;
  onChange: (scheme: Scheme) => void;
}) {
  const text = useText();
  return (
    <SegmentedControl
      aria-label={text('preview.scheme')}
      selectedKey={props.scheme}
      onSelectionChange={(key) => props.onChange(key as Scheme)}
    >
      <SegmentedControlItem id="light">{text('shell.theme.light')}</SegmentedControlItem>
      <SegmentedControlItem id="dark">{text('shell.theme.dark')}</SegmentedControlItem>
    </SegmentedControl>
  );
});
