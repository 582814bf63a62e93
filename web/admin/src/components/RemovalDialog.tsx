// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import type { ReactNode } from 'react';
import { useText } from '../i18n/Language';
import { ProblemAlert } from './ProblemAlert';
import { SubmitButton } from './SubmitButton';

const body = style({ display: 'grid', rowGap: 16 });

/** Asks before something is deleted, and stays open to say why when it could not be. */
export function RemovalDialog(props: {
  title: string;
  failedTitle: string;
  children: ReactNode;
  removal: { mutate: () => void; isPending: boolean; error: unknown };
  onClose: () => void;
}) {
  const text = useText();
  return (
    <DialogContainer onDismiss={props.onClose}>
      <Dialog role="alertdialog" size="M">
        <Heading slot="title">{props.title}</Heading>
        <Content>
          <div className={body}>
            <ProblemAlert error={props.removal.error} title={props.failedTitle} />
            <div>{props.children}</div>
          </div>
        </Content>
        <ButtonGroup>
          <Button variant="secondary" autoFocus onPress={props.onClose}>
            {text('action.cancel')}
          </Button>
          <SubmitButton
            variant="negative"
            isPending={props.removal.isPending}
            onPress={() => props.removal.mutate()}
          >
            {text('action.delete')}
          </SubmitButton>
        </ButtonGroup>
      </Dialog>
    </DialogContainer>
  );
}
