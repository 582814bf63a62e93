// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { Finding } from '../../../api/types';
import type { Canvas, CanvasInput, CanvasNode } from '../api/canvas';
import type { Counts } from './useCounts';

/** What the settings of the activities work with. */
export interface CanvasEdit {
  canvas: Canvas;
  /** Changes about the same thing, as typing in one field, are one step to undo. */
  edit: (canvas: Canvas, about?: string) => void;
  remove: (id: string) => void;
  counts: Counts;
  findingsOf: (node: CanvasNode) => readonly Finding[];
  /** What an activity is called; numbered where there are several of its kind. */
  nameOf: (node: CanvasNode) => string;
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
