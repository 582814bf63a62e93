// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, lazy } from 'react';
import type { Session } from '../api/types';
import type { TextKey } from '../i18n/catalogue';

/** Where an entry of the rail stands. */
export type RailPlace = 'start' | 'content' | 'audiences' | 'channels' | 'general' | 'people';

/** One screen of the console, as its feature declares it. */
export interface Screen {
  /** The URL's path; `:name` takes one segment. */
  path: string;
  /** Fetches the screen; its default export is the page. */
  page: () => Promise<{ default: ComponentType }>;
  /** Whether the texts that come with the frame are all it says (`tooling/parts.ts`). */
  saysLittle?: boolean;
  /** Who may open it; everybody when left out. */
  allows?: (session: Session) => boolean;
  /** The entry of the rail that leads here; screens below it in the URL mark the same entry. */
  rail?: { place: RailPlace; order: number; label: TextKey; icon: ComponentType };
}

/** A screen whose page is ready to be rendered under `Suspense`. */
export interface MountedScreen extends Screen {
  Page: ComponentType;
}

const features = import.meta.glob<{ default: Screen[] }>('../features/*/feature.ts', { eager: true });

/** The screens of every feature folder. */
export const SCREENS: readonly MountedScreen[] = Object.values(features)
  .flatMap((feature) => feature.default)
  .map((screen) => ({ ...screen, Page: lazy(screen.page) }));

/** The screens that `session` may open. */
export function screensFor(session: Session): readonly MountedScreen[] {
  return SCREENS.filter((screen) => screen.allows?.(session) ?? true);
}
