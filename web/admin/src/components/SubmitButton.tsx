// SPDX-License-Identifier: Apache-2.0
import { Button, type ButtonProps } from '@react-spectrum/s2/Button';
import { useEffect } from 'react';
import { clearAnnouncer } from 'react-aria/private/live-announcer/LiveAnnouncer';

/** React Aria's first announcement comes this long after it was asked for; a little is added. */
const ANNOUNCED_AFTER_MS = 150;

/**
 * A button that waits for the server and may be gone when the answer is there. A button's waiting is announced by
 * reference to its label; this takes the announcement back with the button.
 */
export function SubmitButton(props: ButtonProps) {
  useEffect(
    () => () => {
      clearAnnouncer('assertive');
      setTimeout(() => clearAnnouncer('assertive'), ANNOUNCED_AFTER_MS);
    },
    [],
  );
  return <Button {...props} />;
}
