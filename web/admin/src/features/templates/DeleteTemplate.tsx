// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { call } from '../../api/client';
import { FindingList } from '../../components/FindingList';
import { RemovalDialog } from '../../components/RemovalDialog';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import { useLanguageName } from '../../i18n/useLanguageName';
import type { Template } from './api/types';
import { TEMPLATES_PATH } from './paths';
import { useTemplateRoom } from './room';

const list = style({ margin: 0, marginY: 12, paddingStart: 20, display: 'grid', rowGap: 8 });

/** Asks, naming what follows from it, then deletes a template in one language at Meta. */
export function DeleteTemplate({ template, onClose }: { template: Template; onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const room = useTemplateRoom();
  const nameOf = useLanguageName();
  const [, navigate] = useLocation();
  const remove = useMutation({
    mutationFn: () => call('DELETE', `/templates/${template.id}`, { etag: template.etag }),
    onSuccess: () => {
      ToastQueue.positive(text('templates.deleted', { name: template.name }), { timeout: TOAST_MS });
      onClose();
      navigate(TEMPLATES_PATH);
      queries.removeQueries({ queryKey: ['template', template.id] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['template'] }),
  });
  return (
    <RemovalDialog
      title={text('templates.delete.title', { name: template.name, language: nameOf(template.language) })}
      failedTitle={text('templates.delete.failed')}
      removal={remove}
      onClose={onClose}
    >
      {text('templates.delete.body')}
      <ul className={list}>
        <li>{text('templates.delete.in_flight')}</li>
        <li>{text('templates.delete.final')}</li>
      </ul>
      <FindingList findings={room.beforeDelete(template.status)} />
    </RemovalDialog>
  );
}
