import { type Problem, type ProblemCode, problems } from '../../../api/problems.ts';

type Extra = Pick<Problem, 'detail' | 'reason' | 'fields' | 'offer'>;

/** An error that the caller is told about, by its code in the catalogue (RFC 9457). */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, extra: Extra & { retryAfter?: number } = {}) {
    const { retryAfter, ...told } = extra;
    super(told.detail ?? problems[code].title);
    this.code = code;
    this.extra = told;
    this.retryAfter = retryAfter;
  }

  toJSON(): Problem {
    const { status, title } = problems[this.code];
    return {
      type: `urn:pactdesk:problem:${this.code}`,
      title,
      status,
      code: this.code,
      ...this.extra,
    };
  }
}
