// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { LinkButton } from '@react-spectrum/s2/LinkButton';
import { ProgressBar } from '@react-spectrum/s2/ProgressBar';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useEffect } from 'react';
import { TOAST_MS } from '../../components/toast';
import { useText } from '../../i18n/Language';
import type { Account } from './queries';
import { useUpgrade } from './useUpgrade';

const parts = style({ display: 'grid', rowGap: 16 });

/** Leads to Meta's terms and waits until they are accepted. */
export function UpgradeDialog(props: {
  account: Account;
  onClose: () => void;
  onProblem: (problem: 'failed' | 'timed_out') => void;
}) {
  const text = useText();
  const { account, onClose, onProblem } = props;
  const { state, begin } = useUpgrade(account);
  const { name, optimized } = account;
  useEffect(() => {
    if (state === 'idle' || state === 'waiting') return;
    if (state === 'done')
      ToastQueue.positive(text('optimized.upgrade.done', { name }), { timeout: TOAST_MS });
    else onProblem(state);
    onClose();
  }, [state, name, text, onClose, onProblem]);
  return (
    <DialogContainer onDismiss={onClose}>
      <Dialog size="M">
        <Heading slot="title">{text('optimized.upgrade.title', { name })}</Heading>
        <Content>
          <div className={parts}>
            <span>{text('optimized.upgrade.body')}</span>
            <LinkButton
              variant="accent"
              href={optimized.terms_url}
              target="_blank"
              rel="noreferrer"
              onPress={() => void begin()}
            >
              {text('optimized.upgrade.open')}
            </LinkButton>
            {state === 'waiting' && <ProgressBar isIndeterminate label={text('optimized.upgrade.waiting')} />}
          </div>
        </Content>
        <ButtonGroup>
          <Button variant="secondary" onPress={onClose}>
            {text('action.cancel')}
          </Button>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  );
}
