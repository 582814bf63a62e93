// SPDX-License-Identifier: Apache-2.0
import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const RETRIES = 2;

/**
 * The state of the server as the page knows it. The first word of each query's key is the object type that the
 * proxy's `changed` events name, so an event refreshes what shows that type.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < RETRIES && !isAnswered(error),
      },
    },
  });
}

function isAnswered(error: unknown): boolean {
  return error instanceof ApiProblem && error.status > 0 && error.status < 500;
}
