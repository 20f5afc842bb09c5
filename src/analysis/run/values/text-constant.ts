import type { LiteralValue } from './value';

/** Counts on whenever a run begins whose looks are asked for. */
let moment = 0;

/** A text that a handler's code states, never an empty one. It notes when it is looked at: a run that only passes it on is the same with another text. */
export class TextConstant implements LiteralValue {
  readonly type = 'literal';
  private lookedAt = 0;

  constructor(readonly text: string) {}

  get value(): string {
    this.lookedAt = moment;
    return this.text;
  }

  /** Whether somebody asked for its value since then. */
  isSeenSince(then: number): boolean {
    return this.lookedAt >= then;
  }

  /** From here on looks are told apart from those before. */
  static nextMoment(): number {
    return ++moment;
  }
}
