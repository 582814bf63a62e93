// SPDX-License-Identifier: Apache-2.0
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import type { ChannelConfiguration, Configuration } from '../../api/types';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';

/** What was typed, and the version of the stored object that the typing began from. */
interface Edit {
  part: Partial<Configuration>;
  etag: string | undefined;
}

/**
 * The edit of a configuration. Until something is typed the form follows the stored object; from then on it keeps what
 * was typed and the version it began from, so that an overtaking change is found when saving.
 */
export function useConfigurationEdit(props: {
  stored?: ChannelConfiguration;
  initial: Configuration;
  onSaved: (saved: ChannelConfiguration) => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { stored, initial, onSaved } = props;
  const [edit, setEdit] = useState<Edit | null>(null);
  const value = { ...(stored?.configuration ?? initial), ...edit?.part };

  const save = useMutation({
    mutationFn: ({ submit, etag }: { submit: boolean; etag?: string }) => {
      const body = { ...value, submit };
      return stored
        ? call<ChannelConfiguration>('PUT', `/configurations/${stored.id}`, {
            body,
            etag: etag ?? edit?.etag ?? stored.etag,
          })
        : call<ChannelConfiguration>('POST', '/configurations', { body });
    },
    onSuccess: (saved, { submit }) => {
      queries.setQueryData(['configuration', saved.id], saved);
      setEdit(null);
      ToastQueue.positive(
        text(submit ? 'configuration.submitted' : 'configuration.draft_saved', {
          name: saved.configuration.name,
        }),
        { timeout: TOAST_MS },
      );
      onSaved(saved);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['configuration'] }),
  });

  return {
    value,
    isEdited: edit !== null,
    save,
    change: (part: Partial<Configuration>) => {
      save.reset();
      setEdit((before) => ({
        part: { ...before?.part, ...part },
        etag: before ? before.etag : stored?.etag,
      }));
    },
    discard: () => {
      save.reset();
      setEdit(null);
    },
    overwrite: (current: ChannelConfiguration) =>
      save.mutate({ submit: save.variables?.submit ?? false, etag: current.etag }),
  };
}
