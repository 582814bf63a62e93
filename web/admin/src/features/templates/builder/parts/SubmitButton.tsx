// SPDX-License-Identifier: Apache-2.0
import { SubmitButton as WaitingButton } from '../../../../components/SubmitButton';
import { useDraft, useTemplateStore } from '../document/useTemplateStore';

/**
 * Submits the template, unless the core has found an error: then every field shows what was found and the first
 * error's field is focused. Warnings do not keep it from being submitted.
 */
export function SubmitButton(props: {
  label: string;
  isPending: boolean;
  onRefused: () => void;
  onSubmit: () => void;
}) {
  const store = useTemplateStore();
  const errors = useDraft(
    (draft) => draft.findings.all.filter(({ severity }) => severity === 'error').length,
  );
  return (
    <WaitingButton
      variant="accent"
      isPending={props.isPending}
      onPress={() => {
        if (errors === 0) {
          props.onSubmit();
          return;
        }
        store.showAll();
        props.onRefused();
        const first = store.getDraft().findings.all.find(({ severity }) => severity === 'error');
        if (first) store.fields.focus(first.at);
      }}
    >
      {props.label}
    </WaitingButton>
  );
}
