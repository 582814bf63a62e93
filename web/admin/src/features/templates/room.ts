// SPDX-License-Identifier: Apache-2.0
import type {
  Core,
  Review as CoreReview,
  Finding,
  Form,
  MediaLimits,
  PreviewMessage,
  Variable,
} from 'heliograph-wasm/index.mjs';
import { useMemo } from 'react';
import { useCore } from '../../core/useCore';
import { isObject, type JsonObject } from './builder/document/json';

export type { MediaLimits, TextCount, Variable as TemplateVariable } from 'heliograph-wasm/index.mjs';

/** What the core says about a template as it is now. */
export type Review = Pick<CoreReview, 'findings' | 'variables' | 'counts'>;

export type Reviewer = (template: JsonObject) => Review;

/** What the page asks of the core about templates. */
export interface TemplateRoom {
  /** Judges a template that is to be created. */
  review: Reviewer;
  /** Judges templates that are to take the place of `before`, a template as Meta has it. */
  reviewEdit: (before: JsonObject) => Reviewer;
  /** Reads a template from JSON text, with what is wrong with it; none when the text holds no object. */
  read: (text: string) => { template?: JsonObject; findings: Finding[] };
  preview: (template: JsonObject) => PreviewMessage;
  /** The template with a sample value for one variable. */
  withExample: (template: JsonObject, variable: Variable, value: string) => JsonObject;
  /** A variable that the text at `at` does not hold yet, as it is written in the text. */
  nextVariable: (template: JsonObject, at: string) => string;
  /** Every language that a template may be in, as Graph spells them. */
  languages: () => readonly string[];
  /** The language of a template that fits a BCP 47 tag best. */
  languageLike: (tag: string) => string;
  /** The body that creates the template at Graph: what only Meta sets is left out. */
  body: (template: JsonObject) => JsonObject;
  /** What is to be said before a template in `status` is deleted. */
  beforeDelete: (status: string) => Finding[];
  /** The files that a header of `format` takes; undefined for one without file. */
  media: (format: string) => MediaLimits | undefined;
}

const FALLBACK_LANGUAGE = 'en_US';

/** The core's template room; suspends until the core is there. */
export function useTemplateRoom(): TemplateRoom {
  const core = useCore();
  return useMemo(() => makeTemplateRoom(core), [core]);
}

function makeTemplateRoom(core: Core): TemplateRoom {
  const judge = (template: JsonObject, form: Form) => core.template_review(template, { form, siblings: [] });
  const review: Reviewer = (template) => judge(template, 'create');
  return {
    review,
    reviewEdit: (before) => (template) => {
      const { findings, ...rest } = judge(template, 'edit');
      return { ...rest, findings: [...findings, ...core.template_check_edit(before, template, null)] };
    },
    read: (text) => {
      const { value, findings } = core.base_parse(text);
      if (!isObject(value)) return { findings };
      return { template: value, findings: [...findings, ...review(value).findings] };
    },
    preview: (template) => core.template_preview(template, null),
    withExample: (template, variable, value) =>
      core.template_with_example(template, variable.at, variable.name, value) as JsonObject,
    nextVariable: (template, at) => core.template_next_variable(template, at),
    languages: () => core.template_languages(),
    languageLike: (tag) => {
      const known = core.template_languages();
      const [language = ''] = tag.split('-', 1);
      return [tag.replaceAll('-', '_'), language].find((code) => known.includes(code)) ?? FALLBACK_LANGUAGE;
    },
    body: (template) => core.template_create_body(template) as JsonObject,
    beforeDelete: (status) => core.template_check_delete(status),
    media: (format) => core.template_media(format) ?? undefined,
  };
}
