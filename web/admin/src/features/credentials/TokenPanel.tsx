// SPDX-License-Identifier: Apache-2.0
import { ActionButton } from '@react-spectrum/s2/ActionButton';
import { useState } from 'react';
import type { Credential } from '../../api/types';
import { FactList } from '../../components/FactList';
import { Panel } from '../../components/Panel';
import { StatusBadge } from '../../components/StatusBadge';
import { useText } from '../../i18n/Language';
import { useFormat } from '../../i18n/useFormat';
import { AppSecretDialog } from './AppSecretDialog';
import { RotateToken } from './RotateToken';

/** The stored token as far as it may be shown, and the way to replace it. */
export function TokenPanel({ credential }: { credential: Credential }) {
  const text = useText();
  const format = useFormat();
  const [isRotating, setRotating] = useState(false);
  const [isSettingSecret, setSettingSecret] = useState(false);
  const { token } = credential;
  return (
    <Panel
      title={text('credential.api_token')}
      description={text('credential.token.help')}
      actions={
        <>
          <ActionButton onPress={() => setSettingSecret(true)}>{text('credential.set_secret')}</ActionButton>
          <ActionButton onPress={() => setRotating(true)}>{text('credential.rotate')}</ActionButton>
        </>
      }
    >
      <FactList
        facts={[
          { label: text('user.state'), value: <StatusBadge lifecycle="token" state={token.state} /> },
          {
            label: text('token.expires_at'),
            value: token.expires_at
              ? [
                  format.dateTime(token.expires_at),
                  token.days_left !== undefined && text('token.days_left', { days: token.days_left }),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : text('token.never_expires'),
          },
          { label: text('token.hint'), value: `•••• ${credential.token_hint}` },
          { label: text('token.application'), value: token.application ?? '–' },
          { label: text('token.scopes'), value: token.scopes.join(', ') || '–' },
          {
            label: text('credential.app_secret'),
            value: text(
              credential.has_app_secret ? 'credential.app_secret.stored' : 'credential.app_secret.none',
            ),
            help: text('credential.app_secret.help'),
          },
        ]}
      />
      {isRotating && <RotateToken credential={credential} onClose={() => setRotating(false)} />}
      {isSettingSecret && <AppSecretDialog credential={credential} onClose={() => setSettingSecret(false)} />}
    </Panel>
  );
}
