// SPDX-License-Identifier: Apache-2.0
import { ActionButton, Text } from '@react-spectrum/s2/ActionButton';
import Add from '@react-spectrum/s2/icons/Add';
import { style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useContext, useMemo } from 'react';
import { useText } from '../../../../../i18n/Language';
import { below } from '../../document/pointer';
import { useInsert } from '../../document/useInsert';
import { useDraft, useItemsAt, useTemplateStore } from '../../document/useTemplateStore';
import { ReadOnly } from '../../parts/ReadOnly';
import { SortableList } from '../../parts/SortableList';
import { useRemove } from '../../parts/useRemove';
import { CardForm } from './CardForm';
import { ShapeForm } from './ShapeForm';
import { type CardShape, shapeOf, withShape } from './shape';

/** Cards side by side: what all of them have, then what each of them holds. */
export function CarouselEditor({ at }: { at: string }) {
  const text = useText();
  const store = useTemplateStore();
  const insert = useInsert();
  const isReadOnly = useContext(ReadOnly);
  const remove = useRemove();
  const place = below(at, 'cards');
  const cards = useItemsAt(place);
  const shape = useShapeAt(below(place, 0));
  const titleOf = (index: number) => text('templates.card', { number: index + 1 });
  const reshape = (next: CardShape) =>
    store.put(
      place,
      cards.map((_, index) => withShape(store.valueAt(below(place, index)) ?? {}, next)),
    );
  return (
    <>
      {!isReadOnly && <ShapeForm shape={shape} onChange={reshape} />}
      <SortableList
        label={text('templates.cards')}
        items={cards.map(({ key }, index) => ({
          key,
          title: titleOf(index),
          content: <CardForm at={below(place, index)} />,
        }))}
        onMove={(from, to) => store.move(place, from, to)}
        onRemove={(index) => remove(place, index, titleOf(index))}
      />
      {!isReadOnly && (
        <div className={style({ display: 'flex' })}>
          <ActionButton onPress={() => insert(place, cards.length, withShape({}, shape))}>
            <Add />
            <Text>{text('templates.card.add')}</Text>
          </ActionButton>
        </div>
      )}
    </>
  );
}

/** The shape of the card at `at`; the same object until it changes. */
function useShapeAt(at: string): CardShape {
  const store = useTemplateStore();
  const written = useDraft(() => JSON.stringify(shapeOf(store.valueAt(at))));
  return useMemo(() => JSON.parse(written) as CardShape, [written]);
}
