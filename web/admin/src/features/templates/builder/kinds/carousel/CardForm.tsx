// SPDX-License-Identifier: Apache-2.0
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { type ComponentType, memo } from 'react';
import { useText } from '../../../../../i18n/Language';
import { buttonKindOf } from '../../buttons';
import { ButtonForm } from '../../buttons/ButtonForm';
import { below } from '../../document/pointer';
import { useItemsAt, useTextAt } from '../../document/useTemplateStore';
import { KeptAsIs } from '../../parts/KeptAsIs';
import { LooseFindings } from '../../parts/LooseFindings';
import { BodyEditor } from '../body/BodyEditor';
import { formatOf } from '../header/formats';

const group = style({ display: 'grid', gridTemplateColumns: ['minmax(0, 1fr)'], rowGap: 12 });
const title = style({ font: 'ui-sm', fontWeight: 'bold', color: 'gray-800', margin: 0 });

/** What one card holds; which parts it has is settled for all cards together. */
export const CardForm = memo(function CardForm({ at }: { at: string }) {
  const place = below(at, 'components');
  return (
    <>
      {useItemsAt(place).map(({ key, type }, index) => {
        const Part = PARTS[type] ?? KeptAsIs;
        return <Part key={key} at={below(place, index)} />;
      })}
      <LooseFindings at={at} />
    </>
  );
});

const PARTS: Record<string, ComponentType<{ at: string }>> = {
  HEADER: CardHeader,
  BODY: BodyEditor,
  BUTTONS: CardButtons,
};

function CardHeader({ at }: { at: string }) {
  const Editor = formatOf(useTextAt(below(at, 'format')))?.Editor;
  return Editor ? <Editor at={at} /> : null;
}

function CardButtons({ at }: { at: string }) {
  const text = useText();
  const place = below(at, 'buttons');
  return useItemsAt(place).map(({ key, type }, index) => {
    const kind = buttonKindOf(type);
    return (
      <div key={key} className={group}>
        <h4 className={title}>{kind ? text(kind.label) : type}</h4>
        <ButtonForm at={below(place, index)} type={type} />
      </div>
    );
  });
}
