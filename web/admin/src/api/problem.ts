// SPDX-License-Identifier: Apache-2.0
import type { Finding } from './types';

/** The body of an `application/problem+json` answer (RFC 9457), with the core's findings. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  findings?: Finding[];
  /** The object as it stands on the server, when another change overtook this one (412). */
  current?: unknown;
}

/** An answer of the proxy that is not a success, or no answer at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly findings: Finding[];
  readonly current: unknown;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.findings = body.findings ?? [];
    this.current = body.current;
  }

  /** Whether the object was changed by somebody else since it was read. */
  get isConflict(): boolean {
    return this.status === 412;
  }

  /** Whether the session has ended or there never was one. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

/** The findings of a failed call, empty when it failed for another reason or did not fail. */
export function findingsOf(error: unknown): Finding[] {
  return error instanceof ApiProblem ? error.findings : [];
}
