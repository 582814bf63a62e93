// SPDX-License-Identifier: Apache-2.0

/**
 * The one-time token of a link such as `/setup#token=…`, or empty. The fragment is never sent to a server; a query
 * parameter of the same name is accepted too.
 */
export function tokenOfAddress(address: Pick<Location, 'hash' | 'search'>): string {
  const fragment = new URLSearchParams(address.hash.replace(/^#/, ''));
  return fragment.get('token') ?? new URLSearchParams(address.search).get('token') ?? '';
}
