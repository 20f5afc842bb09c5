import type { FunctionMemory } from './function-memory';

/** What lists and packages' values hold that all handlers share, as a number: nobody compares it, so that what ran before a change of it is not told again after that. */
export class SharedVersion {
  /** 0 while they are as their modules made them. */
  number = 0;
  private memory: WeakMap<object, FunctionMemory> | undefined;

  constructor(private readonly newId: () => number) {}

  /** With each write. */
  change(): true {
    this.number = this.newId();
    this.memory = undefined;
    return true;
  }

  /** Runs that may be told again while nothing is written: of all handlers, or of the one that has written. */
  memoryAmong(ofAll: WeakMap<object, FunctionMemory>): WeakMap<object, FunctionMemory> {
    return this.number === 0 ? ofAll : (this.memory ??= new WeakMap());
  }

  restart(): void {
    this.number = 0;
    this.memory = undefined;
  }
}
