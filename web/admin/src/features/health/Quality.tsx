// SPDX-License-Identifier: Apache-2.0
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { levelOf } from './levels';

/** Meta's rating by its colour and in words. */
export function Quality({ rating }: { rating: string }) {
  const text = useText();
  const { state, label } = levelOf(rating);
  return <StatusBadge lifecycle="quality" state={state} label={text(label)} />;
}
