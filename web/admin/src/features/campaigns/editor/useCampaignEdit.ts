// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import type { Campaign, StoredCampaign } from '../api/types';

/** What was typed, and the version of the stored object that the typing began from. */
interface Edit {
  part: Partial<Campaign>;
  etag: string | undefined;
}

/**
 * The edit of a campaign. Until something is typed the form follows the stored object; from then on it keeps what was
 * typed and the version it began from, so that an overtaking change is found when saving.
 */
export function useCampaignEdit(props: { stored?: StoredCampaign; initial: Campaign }) {
  const { stored, initial } = props;
  const queries = useQueryClient();
  const [edit, setEdit] = useState<Edit | null>(null);
  const value: Campaign = { ...(stored?.campaign ?? initial), ...edit?.part };

  const save = useMutation({
    mutationFn: (etag: string | undefined) =>
      stored
        ? call<StoredCampaign>('PUT', `/campaigns/${stored.id}`, {
            body: value,
            etag: etag ?? edit?.etag ?? stored.etag,
          })
        : call<StoredCampaign>('POST', '/campaigns', { body: value }),
    onSuccess: (saved) => {
      queries.setQueryData(['campaign', saved.id], saved);
      setEdit(null);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaign'] }),
  });

  return {
    value,
    isEdited: edit !== null || stored === undefined,
    save,
    change: (part: Partial<Campaign>) => {
      if (!save.isIdle && !save.isPending) save.reset();
      setEdit((before) => ({
        part: { ...before?.part, ...part },
        etag: before ? before.etag : stored?.etag,
      }));
    },
    discard: () => {
      save.reset();
      setEdit(null);
    },
  };
}
