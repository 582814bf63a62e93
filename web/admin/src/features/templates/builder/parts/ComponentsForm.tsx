// SPDX-License-Identifier: Apache-2.0
import { below } from '../document/pointer';
import { useItemsAt } from '../document/useTemplateStore';
import { ComponentSection } from './ComponentSection';

/** The forms of all components, in their order. */
export function ComponentsForm() {
  return useItemsAt('/components').map(({ key }, index) => (
    <ComponentSection key={key} at={below('/components', index)} />
  ));
}
