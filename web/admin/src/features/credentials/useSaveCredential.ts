// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { Credential, CredentialDraft } from '../../api/types';

/** The members that the proxy takes, as they stand in a stored set; token and secret are kept unless given. */
export function draftOf(credential: Credential): CredentialDraft {
  return {
    name: credential.name,
    business_account_id: credential.business_account_id,
    waba_id: credential.waba_id,
    phone_number_id: credential.phone_number_id,
  };
}

/** Saves parts of a stored set. `etag` is of the version they were made from. */
export function useSaveCredential(credential: Credential) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ part, etag }: { part: CredentialDraft; etag: string }) =>
      call<Credential>('PUT', `/credentials/${credential.id}`, {
        body: { ...draftOf(credential), ...part },
        etag,
      }),
    onSuccess: (saved) => queries.setQueryData(['credential', saved.id], saved),
    onSettled: () => queries.invalidateQueries({ queryKey: ['credential'] }),
  });
}
