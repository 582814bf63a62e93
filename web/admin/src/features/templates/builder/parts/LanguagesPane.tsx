// SPDX-License-Identifier: Apache-2.0
import { Link } from '@react-spectrum/s2/Link';
import { Picker, PickerItem } from '@react-spectrum/s2/Picker';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useMemo, useState } from 'react';
import { StatusBadge } from '../../../../components/StatusBadge';
import { useText } from '../../../../i18n/Language';
import { tagOfTemplate, useLanguageName } from '../../../../i18n/useLanguageName';
import { SchemedPreview } from '../../../../preview/SchemedPreview';
import type { Template } from '../../api/types';
import { templatePath } from '../../paths';
import { useTemplateRoom } from '../../room';

const column = style({ display: 'grid', rowGap: 16 });
const row = style({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 16 });

/** Another language of the same template beside the one being written. */
export function LanguagesPane({ templates, sender }: { templates: readonly Template[]; sender: string }) {
  const text = useText();
  const room = useTemplateRoom();
  const nameOf = useLanguageName();
  const [chosen, setChosen] = useState('');
  const shown = templates.find(({ id }) => id === chosen) ?? templates[0];
  const message = useMemo(() => shown && room.preview(shown.template), [room, shown]);
  if (!shown || !message) return null;
  return (
    <div className={column}>
      <Picker
        styles={style({ width: 'full' })}
        label={text('templates.other_language')}
        value={shown.id}
        onChange={(key) => setChosen(String(key))}
      >
        {templates.map(({ id, language }) => (
          <PickerItem key={id} id={id}>
            {nameOf(language)}
          </PickerItem>
        ))}
      </Picker>
      <div className={row}>
        <StatusBadge lifecycle="template" state={shown.status} />
        <Link href={templatePath(shown.id)}>{text('templates.open')}</Link>
      </div>
      <SchemedPreview message={message} sender={sender} language={tagOfTemplate(shown.language)} />
    </div>
  );
}
