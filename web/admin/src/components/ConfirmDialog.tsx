// SPDX-License-Identifier: Apache-2.0
import { AlertDialog, DialogContainer } from '@react-spectrum/s2/AlertDialog';
import type { ReactNode } from 'react';
import { useText } from '../i18n/Language';

/** Asks before something that cannot be undone. `onClose` is called either way. */
export function ConfirmDialog(props: {
  isOpen: boolean;
  title: string;
  confirmLabel: string;
  children: ReactNode;
  isDestructive?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const text = useText();
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.isOpen && (
        <AlertDialog
          variant={props.isDestructive ? 'destructive' : 'confirmation'}
          title={props.title}
          primaryActionLabel={props.confirmLabel}
          cancelLabel={text('action.cancel')}
          onPrimaryAction={props.onConfirm}
        >
          {props.children}
        </AlertDialog>
      )}
    </DialogContainer>
  );
}
