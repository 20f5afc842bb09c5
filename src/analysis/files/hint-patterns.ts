/** What was found in a file: a bit for each pattern, by its number. */
export interface Hints {
  /** Patterns that the text was searched for. */
  asked: number;
  /** Those of them that are in it. */
  found: number;
}

/** Bits of a number. */
const MOST_PATTERNS = 32;

/** Patterns that source files are searched for, numbered as they come. */
export class HintPatterns {
  private readonly numbers = new Map<string, number>();
  private readonly patterns: RegExp[] = [];

  /** Flags and source of each pattern, in the order of their numbers. */
  get keys(): string[] {
    return [...this.numbers.keys()];
  }

  numberOf({ source, flags }: RegExp): number {
    const key = `${flags}/${source}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.patterns.length;
    if (number >= MOST_PATTERNS) throw new Error(`Sources are searched for more than ${MOST_PATTERNS} patterns: ${key}. Make Hints wider.`);
    this.patterns.push(new RegExp(source, flags.replace(/[gy]/g, '')));
    this.numbers.set(key, number);
    return number;
  }

  /** The pattern that another session named so. */
  numberOfKey(key: string): number {
    const slash = key.indexOf('/');
    return this.numberOf(new RegExp(key.slice(slash + 1), key.slice(0, slash)));
  }

  /** Searches a text, unless it was. */
  isIn(hints: Hints, number: number, text: () => string): boolean {
    const bit = 1 << number;
    if (!(hints.asked & bit) && this.patterns[number]!.test(text())) hints.found |= bit;
    hints.asked |= bit;
    return (hints.found & bit) !== 0;
  }

  /** Whether a text has what an earlier one was found to have. */
  areSame(before: Hints, now: Hints, text: () => string): boolean {
    return this.patterns.every((_, number) => !(before.asked & (1 << number)) || this.isIn(now, number, text) === ((before.found & (1 << number)) !== 0));
  }
}
