// SPDX-License-Identifier: Apache-2.0

import { ButtonList } from '../../buttons/ButtonList';
import { below } from '../../document/pointer';

/** The buttons below the message. */
export function ButtonsEditor({ at }: { at: string }) {
  return <ButtonList at={below(at, 'buttons')} />;
}
