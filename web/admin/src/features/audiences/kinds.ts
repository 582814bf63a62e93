// SPDX-License-Identifier: Apache-2.0

/** How an audience came to be. */
export const AUDIENCE_KINDS = ['upload', 'query', 'saved'] as const;
