// SPDX-License-Identifier: Apache-2.0
import { createContext, type Dispatch, type ReactNode, type SetStateAction, useContext } from 'react';
import type { Finding } from '../../api/types';

export interface Place {
  x: number;
  y: number;
}

/** What is selected on a drawing, by ids. */
export interface Selection {
  nodes: readonly string[];
  edges: readonly string[];
}

export const NOTHING: Selection = { nodes: [], edges: [] };

/** A named way out of an activity. */
export interface DrawnWay {
  id: string;
  label: string;
  count?: ReactNode;
}

/** An activity as it is drawn. Its place is the middle of its upper edge. */
export interface DrawnNode extends Place {
  id: string;
  width: number;
  sign: ReactNode;
  name: string;
  /** What it is set to, in few words. */
  setting: { text: string; isMissing: boolean };
  count?: ReactNode;
  findings: readonly Finding[];
  /** Whether ways may lead to it. */
  isTaking: boolean;
  /** Whether people leave it by a way without a name. */
  isLeft: boolean;
  ways: readonly DrawnWay[];
  /** What it takes people from, for the list. */
  sources: string;
}

/** A way from one activity to another. */
export interface DrawnEdge {
  id: string;
  source: string;
  /** The way out of `source` where it has a name. */
  way?: string;
  target: string;
  name: string;
  /** What is written on it. */
  label?: string;
  isDashed?: boolean;
}

/** Kinds of activities that are offered together. */
export interface PaletteGroup {
  label?: string;
  kinds: readonly { kind: string; label: string; sign: ReactNode }[];
}

/** What every part of a canvas works with. */
export interface Drawing {
  title: string;
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  selection: Selection;
  select: Dispatch<SetStateAction<Selection>>;
  /** Whether it is only looked at; then nothing below is called. */
  isReadOnly?: boolean;
  palette: readonly PaletteGroup[];
  /** Adds an activity at a place, or where it fits best. */
  add: (kind: string, at?: Place) => void;
  move: (places: Readonly<Record<string, Place>>) => void;
  connect: (source: string, way: string | undefined, target: string) => void;
  remove: (selection: Selection) => void;
  arrange: () => void;
}

const Context = createContext<Drawing | null>(null);

/** Gives the drawing to everything below. */
export const DrawingProvider = Context;

/** The drawing. Must be called below `DrawingProvider`. */
export function useDrawing(): Drawing {
  const drawing = useContext(Context);
  if (!drawing) throw new Error('useDrawing is called outside DrawingProvider');
  return drawing;
}
