// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'react';
import type { Finding } from '../api/types';
import { afterPress } from './afterPress';
import { useFindingText } from './useFindingText';

/** What a React Spectrum field takes to show what was found at its place. */
export interface FieldProps {
  isInvalid: boolean;
  errorMessage: string | undefined;
  description: string | undefined;
  onBlur: () => void;
}

/** The findings of a form, handed out to its fields. */
export interface FieldFindings {
  /**
   * For the field at the JSON Pointer `at`; `description` stands where there is no warning. What is found inside one of
   * the places `except` belongs to other fields.
   */
  field: (at: string, description?: string, except?: readonly string[]) => FieldProps;
  /** From now on every field shows its findings, visited or not. */
  showAll: () => void;
  /** The findings at none of the places handed out, which no field shows. */
  others: (places: readonly string[]) => Finding[];
}

/**
 * Hands `findings` to the fields they belong to. A field shows its findings once it has been visited, or after a
 * first attempt to submit; findings of the server (`answered`) show at once.
 */
export function useFieldFindings(
  findings: readonly Finding[],
  answered: readonly Finding[] = [],
): FieldFindings {
  const { textOf, nextOf } = useFindingText();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const [isAllShown, setAllShown] = useState(false);

  const visit = useCallback((at: string) => setVisited((places) => new Set(places).add(at)), []);
  const words = (found: readonly Finding[]) =>
    found.map((finding) => [textOf(finding), nextOf(finding)].filter(Boolean).join(' ')).join('\n') ||
    undefined;

  return {
    field: (at, description, except = []) => {
      const shown = [...(isAllShown || visited.has(at) ? findings : []), ...answered].filter(
        (finding) => isWithin(finding.at, at) && !except.some((place) => isWithin(finding.at, place)),
      );
      const errors = shown.filter((finding) => finding.severity === 'error');
      return {
        isInvalid: errors.length > 0,
        errorMessage: words(unique(errors)),
        description: words(unique(shown.filter((finding) => finding.severity !== 'error'))) ?? description,
        onBlur: () => afterPress(() => visit(at)),
      };
    },
    showAll: () => setAllShown(true),
    others: (places) =>
      [...findings, ...answered].filter((finding) => !places.some((place) => isWithin(finding.at, place))),
  };
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.code + finding.at, finding])).values()];
}
