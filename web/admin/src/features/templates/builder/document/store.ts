// SPDX-License-Identifier: Apache-2.0
import type { Reviewer, TemplateVariable, TextCount } from '../../room';
import { insertAt, moveAt, removeAt, setAt } from './edit';
import { FieldRegistry } from './fieldRegistry';
import { PlacedFindings } from './findings';
import { type History, historyOf, record, redo, undo } from './history';
import { placeKeyOf } from './identity';
import type { JsonObject, JsonValue } from './json';
import { type Placed, placed } from './placed';
import { valueAt } from './pointer';

/** Everything about the template being edited that the screen shows. Replaced as a whole by each edit. */
export interface Draft {
  template: JsonObject;
  findings: PlacedFindings;
  variables: Placed<TemplateVariable>;
  counts: Placed<TextCount>;
  canUndo: boolean;
  canRedo: boolean;
}

/**
 * The template being edited: Graph's own JSON, judged by the core at each edit before anybody is told. Parts of the
 * screen subscribe to the places they show.
 */
export class TemplateStore {
  readonly fields = new FieldRegistry();
  /** Whether the template was submitted as it is, so that nothing is left to be kept. */
  isSettled = false;
  private history: History<JsonObject>;
  private draft: Draft;
  private shown: ReadonlySet<string> | 'all' = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(
    template: JsonObject,
    private readonly review: Reviewer,
  ) {
    this.history = historyOf(template);
    this.draft = this.judged();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getDraft = (): Draft => this.draft;

  /** What stands at `place`; identical until it is edited. */
  valueAt(place: string): JsonValue | undefined {
    return valueAt(this.draft.template, place);
  }

  /** Puts `value` at `place`; typing on in the same place is undone in one step. */
  set(place: string, value: JsonValue): void {
    this.show(place);
    this.apply(setAt(this.draft.template, place, value), `set ${place}`);
  }

  /** Puts a chosen `value` at `place`: a step of its own when undoing. */
  put(place: string, value: JsonValue): void {
    this.show(place);
    this.apply(setAt(this.draft.template, place, value));
  }

  /** Takes away what stands at `place`. */
  remove(place: string): void {
    this.apply(removeAt(this.draft.template, place));
  }

  /** Puts `value` into the list at `place` before the element `index`. */
  insert(place: string, index: number, value: JsonValue): void {
    this.apply(insertAt(this.draft.template, place, index, value));
  }

  /** Moves the element `from` of the list at `place` to become the element `to`; moves in a row are undone in one step. */
  move(place: string, from: number, to: number): void {
    this.apply(moveAt(this.draft.template, place, from, to), `move ${place}`);
  }

  /** Makes `template` the one being edited; edits in a row with the same non-empty `edit` are undone in one step. */
  replace(template: JsonObject, edit = ''): void {
    this.apply(template, edit);
  }

  undo(): void {
    this.travel(undo(this.history));
  }

  redo(): void {
    this.travel(redo(this.history));
  }

  /** From now on the field at `place` shows what was found. */
  show(place: string): void {
    if (this.isShown(place)) return;
    this.shown = new Set(this.shown === 'all' ? [] : this.shown).add(this.keyOf(place));
    this.tell();
  }

  /** From now on every field shows what was found. */
  showAll(): void {
    if (this.shown === 'all') return;
    this.shown = 'all';
    this.tell();
  }

  /** Whether the field at `place` shows what was found: it was edited or left, or all are to. */
  isShown(place: string): boolean {
    return this.shown === 'all' || this.shown.has(this.keyOf(place));
  }

  private keyOf(place: string): string {
    return placeKeyOf(this.draft.template, place);
  }

  private apply(template: JsonObject, edit = ''): void {
    this.travel(record(this.history, template, edit));
  }

  private travel(history: History<JsonObject>): void {
    if (history === this.history) return;
    this.history = history;
    this.draft = this.judged();
    this.tell();
    this.draft.findings.forgetBefore();
  }

  private judged(): Draft {
    const template = this.history.present;
    const review = this.review(template);
    return {
      template,
      findings: new PlacedFindings(review.findings, this.draft?.findings),
      variables: placed(review.variables, this.draft?.variables),
      counts: placed(review.counts, this.draft?.counts),
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
