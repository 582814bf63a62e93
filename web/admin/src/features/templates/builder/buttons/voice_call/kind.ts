// SPDX-License-Identifier: Apache-2.0
import type { ButtonKind } from '../kind';
import { VoiceCallEditor } from './VoiceCallEditor';

export const voiceCall: ButtonKind = {
  type: 'VOICE_CALL',
  label: 'templates.button.voice_call',
  description: 'templates.button.voice_call.description',
  make: () => ({ type: 'VOICE_CALL', text: '' }),
  Editor: VoiceCallEditor,
};
