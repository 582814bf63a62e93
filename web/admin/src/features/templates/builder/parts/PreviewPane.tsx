// SPDX-License-Identifier: Apache-2.0
import { useDeferredValue, useMemo } from 'react';
import { tagOfTemplate } from '../../../../i18n/useLanguageName';
import { SchemedPreview } from '../../../../preview/SchemedPreview';
import { useTemplateRoom } from '../../room';
import { useDraft, useTextAt } from '../document/useTemplateStore';
import { useMediaSamples, withMedia } from '../media/mediaSamples';

/** The template as the recipient's phone shows it, sample values filled in. */
export function PreviewPane({ sender }: { sender: string }) {
  const room = useTemplateRoom();
  const template = useDeferredValue(useDraft((draft) => draft.template));
  const samples = useMediaSamples();
  const language = tagOfTemplate(useTextAt('/language'));
  const message = useMemo(
    () => withMedia(room.preview(template), template, samples),
    [room, template, samples],
  );
  return <SchemedPreview message={message} sender={sender} language={language} />;
}
