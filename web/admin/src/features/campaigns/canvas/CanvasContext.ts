// SPDX-License-Identifier: Apache-2.0
import { createContext, type Dispatch, type SetStateAction, useContext } from 'react';
import type { Finding } from '../../../api/types';
import type { Canvas, CanvasInput, CanvasNode, NodeKind } from '../api/canvas';
import type { InputRef, Point, Spot } from './graph';
import type { Counts } from './useCounts';

/** What is selected on a canvas. */
export interface Selection {
  nodes: readonly string[];
  inputs: readonly InputRef[];
}

export const NOTHING: Selection = { nodes: [], inputs: [] };

/** What every part of a canvas works with. */
export interface CanvasEdit {
  canvas: Canvas;
  /** Changes about the same thing, as typing in one field, are one step to undo. */
  edit: (canvas: Canvas, about?: string) => void;
  selection: Selection;
  select: Dispatch<SetStateAction<Selection>>;
  /** Adds an activity where it fits best, or at a place. */
  add: (kind: NodeKind, at?: Point | Spot) => void;
  remove: (selection: Selection) => void;
  counts: Counts;
  findingsOf: (node: CanvasNode) => readonly Finding[];
  /** What an activity is called; numbered where there are several of its kind. */
  nameOf: (node: CanvasNode) => string;
  /** What an activity is set to, in few words. */
  settingOf: (node: CanvasNode) => { text: string; isMissing: boolean };
  /** Who an input takes, by the name of the activity and its branch. */
  inputName: (input: CanvasInput) => string;
}

const Context = createContext<CanvasEdit | null>(null);

/** Gives the canvas to everything below. */
export const CanvasProvider = Context;

/** The canvas. Must be called below `CanvasProvider`. */
export function useCanvas(): CanvasEdit {
  const canvas = useContext(Context);
  if (!canvas) throw new Error('useCanvas is called outside CanvasProvider');
  return canvas;
}
