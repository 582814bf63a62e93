// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { RemovalDialog } from '../../components/RemovalDialog';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import { KINDS, type RulesKind } from './useSaveRules';

/** Asks before rules are deleted. */
export function DeleteRules(props: {
  kind: RulesKind;
  stored: { id: string; etag: string; name?: string };
  onClose: () => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { id, etag, name } = props.stored;
  const { path, type } = KINDS[props.kind];
  const removal = useMutation({
    mutationFn: () => call('DELETE', `${path}/${id}`, { etag }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [type] });
      ToastQueue.positive(text('rules.deleted', { name }), { timeout: TOAST_MS });
      props.onClose();
    },
  });
  return (
    <RemovalDialog
      title={text('rules.delete.title', { name })}
      failedTitle={text('rules.delete.failed')}
      removal={removal}
      onClose={props.onClose}
    >
      {text('rules.delete.body')}
    </RemovalDialog>
  );
}
