/** A list of files under an identity of its own: what is made of their texts hangs on it and goes with it, while the list stays, which takes some ms to copy where it is long. */
export class ListedFiles implements ReadonlySet<string> {
  /** `list`: stays the same object until the disk is looked at again. */
  constructor(readonly list: ReadonlySet<string>) {}

  /** The same files, and nothing hangs on them. */
  again(): ListedFiles {
    return new ListedFiles(this.list);
  }

  get size(): number {
    return this.list.size;
  }

  has(file: string): boolean {
    return this.list.has(file);
  }

  forEach(visit: (file: string, again: string, files: ReadonlySet<string>) => void): void {
    for (const file of this.list) visit(file, file, this);
  }

  entries(): ReturnType<ReadonlySet<string>['entries']> {
    return this.list.entries();
  }

  keys(): ReturnType<ReadonlySet<string>['keys']> {
    return this.list.keys();
  }

  values(): ReturnType<ReadonlySet<string>['values']> {
    return this.list.values();
  }

  [Symbol.iterator](): ReturnType<ReadonlySet<string>['values']> {
    return this.list.values();
  }
}
