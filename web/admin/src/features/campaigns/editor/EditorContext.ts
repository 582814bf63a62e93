// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { Finding } from '../../../api/types';
import type { FieldFindings } from '../../../components/useFieldFindings';
import type { Sender } from '../../messages/api/queries';
import type { Audience, Campaign } from '../api/types';

/** What every part of the editor works with. */
export interface Editor {
  /** The stored campaign that is edited. */
  id: string | undefined;
  campaign: Campaign;
  change: (part: Partial<Campaign>) => void;
  /** What was found at the place of a field, a pointer into the campaign. */
  field: FieldFindings['field'];
  findings: readonly Finding[];
  /** The place of the finding that was chosen last. */
  opened: { at: string } | undefined;
  senders: readonly Sender[];
  /** The chosen configuration, if it may send. */
  sender: Sender | undefined;
  audiences: readonly Audience[];
  /** Values that people have here beside those of the audiences. */
  attributes?: readonly string[];
}

const EditorContext = createContext<Editor | null>(null);

/** Gives the editor to everything below. */
export const EditorProvider = EditorContext;

/** The editor. Must be called below `EditorProvider`. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('useEditor is called outside EditorProvider');
  return editor;
}
