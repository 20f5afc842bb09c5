/** Which files name which: what a change reaches. */
export class NamedFiles {
  /** Files that a file names. */
  private readonly named = new Map<string, readonly string[]>();
  /** The other way; made when it is asked for. */
  private users: Map<string, string[]> | undefined;

  has(file: string): boolean {
    return this.named.has(file);
  }

  of(file: string): readonly string[] {
    return this.named.get(file) ?? [];
  }

  set(file: string, files: readonly string[]): void {
    this.named.set(file, files);
    if (this.users) for (const target of files) addTo(this.users, target, file);
  }

  add(file: string, targets: Iterable<string>): void {
    const known = this.of(file);
    const others = [...targets].filter((target) => !known.includes(target));
    if (others.length === 0) return;
    this.named.set(file, [...known, ...others]);
    if (this.users) for (const target of others) addTo(this.users, target, file);
  }

  forget(files: Iterable<string>): void {
    for (const file of files) {
      for (const target of this.of(file)) this.users?.set(target, (this.users.get(target) ?? []).filter((user) => user !== file));
      this.named.delete(file);
    }
  }

  clear(): void {
    this.named.clear();
    this.users = undefined;
  }

  get entries(): [file: string, files: readonly string[]][] {
    return [...this.named];
  }

  /** Files from which one of these can be reached, and they themselves. */
  reaching(files: readonly string[]): Set<string> {
    const users = (this.users ??= this.reversed());
    const found = new Set(files);
    for (const file of found) for (const user of users.get(file) ?? []) found.add(user);
    return found;
  }

  /** Whether each of the targets can be reached from one of the files. */
  reachesAll(files: Iterable<string>, targets: readonly string[]): boolean {
    if (targets.length === 0) return true;
    const found = new Set(files);
    for (const file of found) for (const target of this.of(file)) found.add(target);
    return targets.every((target) => found.has(target));
  }

  private reversed(): Map<string, string[]> {
    const users = new Map<string, string[]>();
    for (const [file, targets] of this.named) for (const target of targets) addTo(users, target, file);
    return users;
  }
}

function addTo(users: Map<string, string[]>, target: string, file: string): void {
  const known = users.get(target);
  if (known) known.push(file);
  else users.set(target, [file]);
}
