// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import type { PreviewHeader, PreviewMessage } from '../../../../preview/message';
import { isObject, type JsonObject, type JsonValue, typeOf } from '../document/json';
import { valueAt } from '../document/pointer';

/** A file that was uploaded from this page, known by the handle that Meta gave for it. */
export interface MediaSample {
  name: string;
  /** An object URL, good as long as the page stays open. */
  url: string;
}

export type MediaSamples = ReadonlyMap<string, MediaSample>;

let samples: MediaSamples = new Map();
const listeners = new Set<() => void>();

/** Remembers `file` as what `handle` stands for. */
export function rememberMedia(handle: string, file: File): void {
  samples = new Map(samples).set(handle, { name: file.name, url: URL.createObjectURL(file) });
  for (const listener of listeners) listener();
}

/** The files uploaded since the page was opened, by handle. */
export function useMediaSamples(): MediaSamples {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => samples,
  );
}

/** The handle of a component's media sample, if it has one. */
export function handleOf(component: unknown): string | undefined {
  const handle = isObject(component) ? valueAt(component, '/example/header_handle/0') : undefined;
  return typeof handle === 'string' && handle !== '' ? handle : undefined;
}

/** `message` with the pictures of the samples that are at hand. */
export function withMedia(
  message: PreviewMessage,
  template: JsonObject,
  known: MediaSamples,
): PreviewMessage {
  const parts = partsOf(template);
  const carousel = parts.find((part) => typeOf(part) === 'CAROUSEL');
  const cards = isObject(carousel) && Array.isArray(carousel.cards) ? carousel.cards : [];
  return {
    ...message,
    header: withSample(message.header, parts, known),
    cards: message.cards?.map((card, index) => ({
      ...card,
      header: withSample(card.header, partsOf(cards[index]), known),
    })),
  };
}

function withSample(header: PreviewHeader | undefined, parts: readonly JsonValue[], known: MediaSamples) {
  const handle = handleOf(parts.find((part) => typeOf(part) === 'HEADER'));
  const sample = handle && known.get(handle);
  return header && sample ? { ...header, ...sample } : header;
}

function partsOf(whole: JsonValue | undefined): readonly JsonValue[] {
  return isObject(whole) && Array.isArray(whole.components) ? whole.components : [];
}
