// SPDX-License-Identifier: Apache-2.0
import { useText } from '../../i18n/Language';
import { CATEGORIES } from './categories';

/** A category in words; one that is not known as Graph spells it. */
export function CategoryLabel({ category }: { category: string }) {
  const text = useText();
  const known = CATEGORIES.find((id) => id === category.toUpperCase());
  return <span data-category={category}>{known ? text(`templates.category.${known}`) : category}</span>;
}
