// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react';
import type { FieldFindings } from '../../../../components/useFieldFindings';
import type { MessageField } from '../../room';
import { DocumentValue } from './DocumentValue';
import { LinkValue } from './LinkValue';
import { LocationValue } from './LocationValue';
import { ProductValue } from './ProductValue';
import { TextValue } from './TextValue';
import { TimeValue } from './TimeValue';

/** What fills a field: a text, or the members of an object. */
export type FieldValue = string | Record<string, string>;

export interface ValueProps {
  field: MessageField;
  value: FieldValue | undefined;
  fieldProps: FieldFindings['field'];
  onChange: (value: FieldValue) => void;
}

const INPUTS: Record<string, ComponentType<ValueProps>> = {
  image: LinkValue,
  video: LinkValue,
  gif: LinkValue,
  document: DocumentValue,
  location: LocationValue,
  product: ProductValue,
  offer_end: TimeValue,
};

/** The input for a field's kind; a line of text for one that is not known. */
export function inputOf(kind: string): ComponentType<ValueProps> {
  return INPUTS[kind] ?? TextValue;
}

/** The member `name` of a value, empty when there is none. */
export function memberOf(value: FieldValue | undefined, name: string): string {
  return typeof value === 'object' ? (value[name] ?? '') : '';
}

/** `value` with another text for the member `name`; an empty one takes the member away. */
export function withMember(
  value: FieldValue | undefined,
  name: string,
  text: string,
): Record<string, string> {
  const { [name]: _former, ...rest } = typeof value === 'object' ? value : {};
  return text === '' ? rest : { ...rest, [name]: text };
}
