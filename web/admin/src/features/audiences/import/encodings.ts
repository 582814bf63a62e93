// SPDX-License-Identifier: Apache-2.0

/** What the bytes of a text file may stand for, as the Encoding Standard names it. */
export const ENCODINGS = ['utf-8', 'euc-kr', 'gb18030', 'windows-1252'] as const;
