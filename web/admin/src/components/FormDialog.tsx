// SPDX-License-Identifier: Apache-2.0
import { Button, ButtonGroup, Content, Dialog, DialogContainer, Heading } from '@react-spectrum/s2/Dialog';
import { Form } from '@react-spectrum/s2/Form';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/Language';
import { SubmitButton } from './SubmitButton';

/** A form in a dialog. It stays open until `onClose` is called, so that a refused attempt can be mended. */
export function FormDialog(props: {
  isOpen: boolean;
  title: string;
  submitLabel: string;
  isPending: boolean;
  isDisabled?: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const formId = useId();
  return (
    <DialogContainer onDismiss={props.onClose}>
      {props.isOpen && (
        <Dialog size="M">
          <Heading slot="title">{props.title}</Heading>
          <Content>
            <Form
              id={formId}
              validationBehavior="aria"
              onSubmit={(event) => {
                event.preventDefault();
                props.onSubmit();
              }}
            >
              {props.children}
            </Form>
          </Content>
          <ButtonGroup>
            <Button variant="secondary" onPress={props.onClose}>
              {text('action.cancel')}
            </Button>
            <SubmitButton
              variant="accent"
              type="submit"
              form={formId}
              isPending={props.isPending}
              isDisabled={props.isDisabled}
            >
              {props.submitLabel}
            </SubmitButton>
          </ButtonGroup>
        </Dialog>
      )}
    </DialogContainer>
  );
}
