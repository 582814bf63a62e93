// SPDX-License-Identifier: Apache-2.0
import { isWithin } from './pointer';

/** The fields on screen by their place, so that a finding can lead to its field, and the areas that show the rest. */
export class FieldRegistry {
  private readonly fields = new Map<string, () => void>();
  private readonly areas = new Set<string>();
  private places: readonly string[] = [];
  private readonly listeners = new Set<() => void>();

  /** Adds the field at `place`; gives the means to take it away. */
  add(place: string, focus: () => void): () => void {
    this.fields.set(place, focus);
    this.changed();
    return () => {
      if (this.fields.get(place) !== focus) return;
      this.fields.delete(place);
      this.changed();
    };
  }

  /** Adds an area that shows what was found inside `place` beside its fields; gives the means to take it away. */
  addArea(place: string): () => void {
    this.areas.add(place);
    this.changed();
    return () => {
      this.areas.delete(place);
      this.changed();
    };
  }

  /** The places of all fields and areas; the same list until one comes or goes. */
  readonly getPlaces = (): readonly string[] => this.places;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Focuses the field at `place`, else the innermost one around it, else the first one inside. Gives whether there is
   * one.
   */
  focus(place: string): boolean {
    const fields = [...this.fields.keys()];
    const around = fields.filter((other) => isWithin(place, other)).sort((a, b) => b.length - a.length);
    const target = around[0] ?? fields.find((other) => isWithin(other, place));
    if (target === undefined) return false;
    this.fields.get(target)?.();
    return true;
  }

  private changed(): void {
    this.places = [...this.fields.keys(), ...this.areas];
    for (const listener of this.listeners) listener();
  }
}
