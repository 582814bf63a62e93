// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { type ReactNode, useState } from 'react';
import { canWriteContent, useSession } from '../../api/session';
import { copyText } from '../../components/copyText';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { Template } from './api/types';
import { DeleteTemplate } from './DeleteTemplate';
import { DuplicateTemplate } from './DuplicateTemplate';
import { offerOf } from './offers';

/** An entry of a menu. */
export interface MenuAction {
  id: string;
  label: string;
  isDisabled?: boolean;
  run: () => void;
}

/** What can be done with a template at Meta, for a menu, and the dialog that an action has opened. */
export function useTemplateActions(template: Template): { actions: MenuAction[]; dialog: ReactNode } {
  const text = useText();
  const session = useSession();
  const [dialog, setDialog] = useState<'duplicate' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const copy: MenuAction = {
    id: 'copy',
    label: text('templates.copy_json'),
    run: () =>
      void copyText(JSON.stringify(template.template, null, 2)).then((isCopied) => {
        if (isCopied) ToastQueue.positive(text('action.copied'), { timeout: TOAST_MS });
      }),
  };
  if (!canWriteContent(session)) return { actions: [copy], dialog: null };
  return {
    actions: [
      { id: 'duplicate', label: text('templates.duplicate'), run: () => setDialog('duplicate') },
      copy,
      {
        id: 'delete',
        label: text('templates.delete'),
        isDisabled: offerOf(template, 'delete')?.allowed === false,
        run: () => setDialog('delete'),
      },
    ],
    dialog: (
      <>
        {dialog === 'duplicate' && <DuplicateTemplate template={template} onClose={close} />}
        {dialog === 'delete' && <DeleteTemplate template={template} onClose={close} />}
      </>
    ),
  };
}
