// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Checkmark from '@react-spectrum/s2/icons/Checkmark';
import Copy from '@react-spectrum/s2/icons/Copy';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/Language';
import { copyText } from './copyText';

const SHOWN_FOR_MS = 2000;

/** Puts `value` on the clipboard and says so. `label` names what is copied to a screen reader. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <ActionButton
      aria-label={isCopied ? text('action.copied') : label}
      onPress={async () => setCopied(await copyText(value))}
    >
      {isCopied ? <Checkmark /> : <Copy />}
      <Text>{text(isCopied ? 'action.copied' : 'action.copy')}</Text>
    </ActionButton>
  );
}
