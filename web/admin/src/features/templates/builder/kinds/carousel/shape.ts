// SPDX-License-Identifier: Apache-2.0
import { isObject, type JsonObject, type JsonValue, typeOf } from '../../document/json';

/** What all cards of a carousel have in common: WhatsApp takes only cards of one shape. */
export interface CardShape {
  /** Graph's format of the header. */
  format: string;
  hasBody: boolean;
  /** Graph's types of the buttons, in their order. */
  buttons: readonly string[];
}

/** A new carousel: two cards with a picture, a text and a link. */
export function emptyCarousel(): JsonObject {
  const shape: CardShape = { format: 'IMAGE', hasBody: true, buttons: ['URL'] };
  return { type: 'CAROUSEL', cards: [withShape({}, shape), withShape({}, shape)] };
}

/** The shape of a card. */
export function shapeOf(card: JsonValue | undefined): CardShape {
  const header = find(card, 'HEADER');
  return {
    format: typeof header?.format === 'string' ? header.format.toUpperCase() : '',
    hasBody: find(card, 'BODY') !== undefined,
    buttons: buttonsOf(card).map(typeOf),
  };
}

/** `card` in another shape. What fits stays with all it holds, what is new is empty, what is not known is kept. */
export function withShape(card: JsonValue, shape: CardShape): JsonObject {
  const whole = isObject(card) ? card : {};
  const header = find(card, 'HEADER');
  const isSameFormat = shapeOf(card).format === shape.format;
  const given = [...buttonsOf(card)];
  const buttons = shape.buttons.map((type) => {
    const index = given.findIndex((button) => typeOf(button) === type);
    return index === -1 ? emptyButton(type) : (given.splice(index, 1)[0] as JsonValue);
  });
  const list = find(card, 'BUTTONS');
  return {
    ...whole,
    components: [
      isSameFormat && header ? header : { type: header?.type ?? 'HEADER', format: shape.format },
      ...(shape.hasBody ? [find(card, 'BODY') ?? { type: 'BODY', text: '' }] : []),
      ...(buttons.length > 0 ? [{ type: 'BUTTONS', ...list, buttons }] : []),
      ...componentsOf(card).filter((part) => !['HEADER', 'BODY', 'BUTTONS'].includes(typeOf(part))),
    ],
  };
}

function emptyButton(type: string): JsonObject {
  return type === 'URL' ? { type, text: '', url: '' } : { type, text: '' };
}

function componentsOf(card: JsonValue | undefined): readonly JsonValue[] {
  return isObject(card) && Array.isArray(card.components) ? card.components : [];
}

function find(card: JsonValue | undefined, type: string): JsonObject | undefined {
  return componentsOf(card)
    .filter(isObject)
    .find((part) => typeOf(part) === type);
}

function buttonsOf(card: JsonValue | undefined): readonly JsonValue[] {
  const buttons = find(card, 'BUTTONS')?.buttons;
  return Array.isArray(buttons) ? buttons : [];
}
