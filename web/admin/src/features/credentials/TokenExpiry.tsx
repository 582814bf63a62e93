// SPDX-License-Identifier: Apache-2.0
import type { TokenSummary } from '../../api/types';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';

/** Where a token stands and how long it lasts. */
export function TokenExpiry({ token }: { token: TokenSummary }) {
  const text = useText();
  return (
    <>
      <StatusBadge lifecycle="token" state={token.state} />
      {token.days_left !== undefined
        ? text('token.days_left', { days: token.days_left })
        : token.is_valid && text('token.never_expires')}
    </>
  );
}
