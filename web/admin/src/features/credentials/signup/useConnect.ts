// SPDX-License-Identifier: Apache-2.0
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/client';
import type { SignupStart } from './types';

/** Leaves for Meta's login; Meta leads back to the console. */
export function useConnect() {
  return useMutation({
    mutationFn: () => call<SignupStart>('POST', '/signups'),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
