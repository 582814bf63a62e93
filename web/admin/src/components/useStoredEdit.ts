// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';

/** What was typed, and the version of the stored object that the typing began from. */
interface Edit<T> {
  part: Partial<T>;
  etag: string | undefined;
}

/**
 * The edit of something that is stored at `path` as objects of the type `objectType`. Until something is typed the form
 * shows `given`, the stored content or what a new one begins with; from then on it keeps what was typed and the version
 * it began from, so that an overtaking change is found when saving.
 */
export function useStoredEdit<T extends object, S extends { id: string; etag: string }>(props: {
  objectType: string;
  path: string;
  stored: S | undefined;
  given: T;
}) {
  const { objectType, path, stored, given } = props;
  const queries = useQueryClient();
  const [edit, setEdit] = useState<Edit<T> | null>(null);
  const value: T = { ...given, ...edit?.part };

  const save = useMutation({
    mutationFn: (etag: string | undefined) =>
      stored
        ? call<S>('PUT', `${path}/${stored.id}`, { body: value, etag: etag ?? edit?.etag ?? stored.etag })
        : call<S>('POST', path, { body: value }),
    onSuccess: (saved) => {
      queries.setQueryData([objectType, saved.id], saved);
      setEdit(null);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [objectType] }),
  });

  return {
    value,
    isEdited: edit !== null || stored === undefined,
    save,
    change: (part: Partial<T>) => {
      if (!save.isIdle && !save.isPending) save.reset();
      setEdit((before) => ({
        part: { ...before?.part, ...part } as Partial<T>,
        etag: before ? before.etag : stored?.etag,
      }));
    },
    discard: () => {
      save.reset();
      setEdit(null);
    },
  };
}
