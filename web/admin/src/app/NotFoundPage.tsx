// SPDX-License-Identifier: Apache-2.0
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { EmptyState } from '../components/EmptyState';
import { useTitle } from '../components/useTitle';
import { useText } from '../i18n/Language';
import { START_PATH } from './paths';

/** For an address that no screen answers to, or that the user may not open. */
export function NotFoundPage() {
  const text = useText();
  useTitle(text('not_found.title'));
  return (
    <EmptyState
      level={1}
      title={text('not_found.title')}
      description={text('not_found.body')}
      action={<LinkButton href={START_PATH}>{text('not_found.action')}</LinkButton>}
    />
  );
}
