import type { FunctionMemory } from './function-memory';

/** Contents of what all handlers share for which runs are kept. */
const MOST_CONTENTS = 16;

/** What lists and packages' values hold that all handlers share, as a number: what ran before a change of it is not told again after that, but to a handler that has left the same there. */
export class SharedVersion {
  /** 0 while they are as their modules made them. */
  number = 0;
  private memory: WeakMap<object, FunctionMemory> | undefined;
  private isCompared = false;
  private readonly byContents = new Map<string, WeakMap<object, FunctionMemory>>();

  /** `contents`: what handlers have left there, as a text; undefined where that cannot be compared. */
  constructor(
    private readonly newId: () => number,
    private readonly contents: () => string | undefined,
  ) {}

  /** With each write. */
  change(): true {
    this.number = this.newId();
    this.memory = undefined;
    return true;
  }

  /** Runs that may be told again while nothing is written: of all handlers, of those that have left the same, or of the one that has written. */
  memoryAmong(ofAll: WeakMap<object, FunctionMemory>): WeakMap<object, FunctionMemory> {
    return this.number === 0 ? ofAll : (this.memory ??= this.memoryOf(this.contents()));
  }

  /** A package's value that may be in a list is written: what the handler has left is another text then. */
  changeItem(): void {
    if (this.isCompared) this.memory = undefined;
  }

  private memoryOf(contents: string | undefined): WeakMap<object, FunctionMemory> {
    this.isCompared = contents !== undefined;
    const known = contents === undefined ? undefined : this.byContents.get(contents);
    const memory = known ?? new WeakMap<object, FunctionMemory>();
    if (contents !== undefined && !known && this.byContents.size < MOST_CONTENTS) this.byContents.set(contents, memory);
    return memory;
  }

  restart(): void {
    this.number = 0;
    this.memory = undefined;
  }
}
