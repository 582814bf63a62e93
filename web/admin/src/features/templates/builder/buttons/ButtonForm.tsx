// SPDX-License-Identifier: Apache-2.0
import { memo } from 'react';
import { KeptAsIs } from '../parts/KeptAsIs';
import { buttonKindOf } from './index';

/** The form of the button at `at`, which is of `type`, or its JSON when its kind has none. */
export const ButtonForm = memo(function ButtonForm({ at, type }: { at: string; type: string }) {
  const Editor = buttonKindOf(type)?.Editor;
  return Editor ? <Editor at={at} /> : <KeptAsIs at={at} />;
});
