// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import Close from '@react-spectrum/s2/icons/Close';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { TextField } from '@react-spectrum/s2/TextField';
import { ToastQueue } from '@react-spectrum/s2/Toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client';
import { findingsOf } from '../../../api/problem';
import { FieldGrid } from '../../../components/FieldGrid';
import { FormDialog } from '../../../components/FormDialog';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { TOAST_MS } from '../../../components/toast';
import { useFieldFindings } from '../../../components/useFieldFindings';
import { useText } from '../../../i18n/Language';
import type { Person, Profile } from '../api/types';
import { nameOf } from '../words';
import { attributesOf, rowsOf } from './attributeRows';

const FIELDS = ['phone', 'user_id', 'external_id', 'locale', 'time_zone'] as const;
const PLACES = FIELDS.map((name) => `/${name}`);

const list = style({ display: 'grid', rowGap: 8 });
const line = style({
  display: 'grid',
  gridTemplateColumns: ['minmax(0, 1fr)', 'auto'],
  columnGap: 8,
  alignItems: 'end',
});

/** Adds a person, or changes `stored`. */
export function ProfileDialog(props: {
  stored?: Person;
  onClose: () => void;
  onSaved: (person: Person) => void;
}) {
  const text = useText();
  const queries = useQueryClient();
  const { stored } = props;
  const [fields, setFields] = useState<Partial<Record<(typeof FIELDS)[number], string>>>(() =>
    Object.fromEntries(FIELDS.map((name) => [name, stored?.[name] ?? ''])),
  );
  const [rows, setRows] = useState(() => rowsOf(stored?.attributes ?? {}));
  const save = useMutation({
    mutationFn: () => {
      const body: Profile = {
        ...Object.fromEntries(FIELDS.flatMap((name) => (fields[name] ? [[name, fields[name]]] : []))),
        consents: stored?.consents ?? {},
        attributes: attributesOf(rows),
      };
      return stored
        ? call<Person>('PUT', `/profiles/${stored.id}`, { body, etag: stored.etag })
        : call<Person>('POST', '/profiles', { body });
    },
    onSuccess: (person) => {
      void queries.invalidateQueries({ queryKey: ['profile'] });
      ToastQueue.positive(text('profile.saved', { name: nameOf(person) }), { timeout: TOAST_MS });
      props.onSaved(person);
    },
  });
  const { field, others } = useFieldFindings([], findingsOf(save.error));
  const change = (key: number, part: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <FormDialog
      isOpen
      title={text(stored ? 'profile.edit' : 'profiles.add')}
      submitLabel={text('action.save')}
      isPending={save.isPending}
      onSubmit={() => save.mutate()}
      onClose={props.onClose}
    >
      <ProblemAlert error={save.error} title={text('profile.save.failed')} findings={others(PLACES)} />
      {FIELDS.map((name) => (
        <TextField
          key={name}
          label={text(`profile.${name}`)}
          value={fields[name] ?? ''}
          onChange={(value) => setFields({ ...fields, [name]: value })}
          {...field(`/${name}`, name === 'phone' ? text('profile.phone.help') : undefined)}
        />
      ))}
      <div className={list}>
        {rows.map((row, index) => (
          <div key={row.key} className={line}>
            <FieldGrid>
              <TextField
                label={text('profile.attribute', { number: index + 1 })}
                value={row.name}
                onChange={(name) => change(row.key, { name })}
              />
              <TextField
                label={text('profile.value', { number: index + 1 })}
                value={row.value}
                onChange={(value) => change(row.key, { value })}
              />
            </FieldGrid>
            <ActionButton
              isQuiet
              aria-label={text('profile.attribute.remove', { name: row.name || index + 1 })}
              onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}
            >
              <Close />
            </ActionButton>
          </div>
        ))}
      </div>
      <div>
        <ActionButton
          onPress={() =>
            setRows([...rows, { key: 1 + Math.max(-1, ...rows.map(({ key }) => key)), name: '', value: '' }])
          }
        >
          <Add />
          <Text>{text('profile.attribute.add')}</Text>
        </ActionButton>
      </div>
    </FormDialog>
  );
}
