// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'heliograph.theme';
const listeners = new Set<() => void>();

function keptTheme(): Theme {
  const kept = localStorage.getItem(STORAGE_KEY);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

/** Puts the kept theme on the document, where React Spectrum's page style reads it. */
export function applyTheme(): void {
  const theme = keptTheme();
  if (theme === 'system') delete document.documentElement.dataset.colorScheme;
  else document.documentElement.dataset.colorScheme = theme;
}

/** Keeps `theme` in this browser and applies it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORAGE_KEY, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** The kept theme. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keptTheme);
}

export type Scheme = 'light' | 'dark';

/** The colours that the page has now: those of the theme, or the system's. */
export function usePageScheme(): Scheme {
  const theme = useTheme();
  const isSystemDark = useSyncExternalStore(subscribeToSystem, () => systemDarkness().matches);
  if (theme !== 'system') return theme;
  return isSystemDark ? 'dark' : 'light';
}

const systemDarkness = () => window.matchMedia('(prefers-color-scheme: dark)');

function subscribeToSystem(listener: () => void): () => void {
  const query = systemDarkness();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
