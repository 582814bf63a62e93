// SPDX-License-Identifier: Apache-2.0

/** Graph's categories of templates. */
export const CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;
