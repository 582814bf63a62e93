// SPDX-License-Identifier: Apache-2.0
import type { Finding, ReadinessItem } from '../../api/types';

/** What every one of several prerequisites is told, so that it need be said only once. */
export function commonFindings(items: readonly ReadinessItem[]): Finding[] {
  const [first, ...rest] = items;
  if (!first || rest.length === 0) return [];
  return first.findings.filter(({ code }) =>
    rest.every((item) => item.findings.some((finding) => finding.code === code)),
  );
}
