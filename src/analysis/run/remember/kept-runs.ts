import { textHash } from '../../text/text-hash';
import type { MemoryKey } from './memory-key';
import type { RememberedRun } from './remembered-run';

/** Runs of one function with the same arguments in different surroundings; and different choices of the texts among them that runs looked at. */
const MAX_VARIANTS = 6;
/** Different arguments of one function that are remembered: with those that every handler gives anew, nothing is found again. */
const MAX_KEYS = 200;
/** A longer text of arguments and surroundings is kept as its hash, in characters. */
const LONGEST_TEXT = 128;

/** Runs of one function by its arguments and surroundings. Of the texts that it was handed those alone count that the run looked at. */
export class KeptRuns {
  private readonly runs = new Map<string, readonly RememberedRun[]>();
  /** By arguments and surroundings, the numbers of the texts that runs looked at. */
  private readonly looked = new Map<string, readonly (readonly number[])[]>();

  clear(): void {
    if (this.runs.size > 0) for (const each of [this.runs, this.looked]) each.clear();
  }

  /** Runs that looked at no text that is another one now, with the numbers of those at which they looked. */
  *matching(text: string, key: MemoryKey): Iterable<[RememberedRun, readonly number[]]> {
    for (const seen of this.looked.get(text) ?? []) for (const run of this.runs.get(withTexts(text, key, seen)) ?? []) yield [run, seen];
  }

  /** Whether a run that looked at these texts may be added: one that knew of fewer objects of modules into which handlers write gives way to it. */
  hasRoom(text: string, key: MemoryKey, seen: readonly number[], watched: number): boolean {
    const known = this.runs.get(withTexts(text, key, seen)) ?? [];
    return (known.length < MAX_VARIANTS || known.some(({ recording }) => recording.watched < watched)) && (this.isKnown(text, seen) || (this.looked.get(text)?.length ?? 0) < MAX_VARIANTS);
  }

  add(text: string, key: MemoryKey, seen: readonly number[], run: RememberedRun): void {
    const name = withTexts(text, key, seen);
    const known = this.runs.get(name) ?? [];
    if (known.length >= MAX_VARIANTS) this.runs.set(name, known.toSpliced(known.findIndex(({ recording }) => recording.watched < run.recording.watched), 1));
    addTo(this.runs, name, run);
    if (!this.isKnown(text, seen)) addTo(this.looked, text, seen);
  }

  private isKnown(text: string, seen: readonly number[]): boolean {
    return this.looked.get(text)?.some((other) => other.join() === seen.join()) === true;
  }
}

/** A text to look up by. */
export function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? textHash(text) : text;
}

function withTexts(text: string, { texts }: MemoryKey, seen: readonly number[]): string {
  return seen.length === 0 ? text : shortened(text + seen.map((index) => `|${index}:${JSON.stringify(texts[index]!.text)}`).join(''));
}

function addTo<T>(known: Map<string, readonly T[]>, text: string, value: T): void {
  if (known.size >= MAX_KEYS && !known.has(text)) known.delete(known.keys().next().value!);
  known.set(text, [...(known.get(text) ?? []), value]);
}
