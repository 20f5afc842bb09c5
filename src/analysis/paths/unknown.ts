import type { Datum } from './datum';

/** How an unknown value came from another one: two that came in the same way are the same. */
export type Origin = { kind: 'not'; of: Unknown } | { kind: 'equals'; of: Unknown; value: string | number | boolean | null | undefined } | { kind: 'length'; of: Unknown };

/** A value that only a run could tell. On one path it is one value: what was decided of it once stays. */
export class Unknown {
  /** Which way tests of it go. */
  truth?: boolean;
  /** The value that it was found equal to. */
  bound?: { value: string | number | boolean | null | undefined };
  private others?: Set<unknown>;
  private derived?: Map<string, Unknown>;
  /** The list that it was taken for when it was iterated. */
  list?: Datum[];
  /** Came from a call: asked for again it may be another. */
  isAnswer = false;

  constructor(
    readonly origin?: Origin,
    /** A text is known up to here: the start of a URL. */
    readonly prefix?: string,
  ) {}

  /** The unknown that some operation gives for it, the same each time. */
  derive(operation: string, origin?: Origin): Unknown {
    let result = this.derived?.get(operation);
    if (!result) {
      result = new Unknown(origin);
      result.isAnswer = this.isAnswer;
      (this.derived ??= new Map()).set(operation, result);
    }
    return result;
  }

  /** It is not this value. */
  exclude(value: unknown): void {
    (this.others ??= new Set()).add(value);
  }

  excludes(value: unknown): boolean {
    return this.others?.has(value) === true;
  }
}

/** What a call answered. */
export function answer(): Unknown {
  const unknown = new Unknown();
  unknown.isAnswer = true;
  return unknown;
}
