// SPDX-License-Identifier: Apache-2.0
import { TextField } from '@react-spectrum/s2/TextField';
import type { ReactNode } from 'react';
import { findingsOf } from '../../api/problem';
import type { Finding } from '../../api/types';
import { FormDialog } from '../../components/FormDialog';
import { ProblemAlert } from '../../components/ProblemAlert';
import { type FieldFindings, useFieldFindings } from '../../components/useFieldFindings';
import { useText } from '../../i18n/Language';
import { type RulesKind, useSaveRules } from './useSaveRules';

/** The form of named rules, new ones or in place of `stored`: the name, and below it what makes the kind. */
export function RulesDialog<T extends { name?: string | null }>(props: {
  kind: RulesKind;
  stored: { id: string; etag: string } | undefined;
  value: T;
  /** What the core finds wrong with `value`. */
  judged: readonly Finding[];
  /** The places, beside the name, that have fields of their own. */
  places: readonly string[];
  onChange: (value: T) => void;
  onClose: () => void;
  children: (field: FieldFindings['field']) => ReactNode;
}) {
  const text = useText();
  const { kind, stored, value, judged } = props;
  const save = useSaveRules<T>(kind, stored, props.onClose);
  const { field, others, showAll } = useFieldFindings(judged, findingsOf(save.error));
  return (
    <FormDialog
      isOpen
      title={text(stored ? `rules.${kind}.edit` : `rules.${kind}.create`)}
      submitLabel={text('action.save')}
      isPending={save.isPending}
      onSubmit={() => {
        showAll();
        if (!judged.some(({ severity }) => severity === 'error')) save.mutate(value);
      }}
      onClose={props.onClose}
    >
      <ProblemAlert
        error={save.error}
        title={text('rules.save.failed')}
        findings={others(['/name', ...props.places])}
      />
      <TextField
        label={text('rules.name')}
        isRequired
        value={value.name ?? ''}
        onChange={(name) => props.onChange({ ...value, name })}
        {...field('/name')}
      />
      {props.children(field)}
    </FormDialog>
  );
}
