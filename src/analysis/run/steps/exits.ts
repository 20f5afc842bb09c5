/** Where the exits of a handler lead to: ids of scopes. */
export class Exits {
  private readonly own = new Set<number>();
  /** In the order in which they were made. */
  private readonly made: number[] = [];
  /** Those of runs that are told again to other handlers. */
  private readonly kept = new Set<number>();

  /** Exits so far. */
  get count(): number {
    return this.made.length;
  }

  note(scope: number): void {
    this.own.add(scope);
    this.made.push(scope);
  }

  /** Whether some exit leads to the scope. */
  leadTo(scope: number): boolean {
    return this.own.has(scope) || this.kept.has(scope);
  }

  /** Those made since there were so many are of a run that other handlers may be told. */
  keep(since: number): void {
    for (let index = since; index < this.made.length; index++) this.kept.add(this.made[index]!);
  }

  /** Another handler begins. */
  restart(): void {
    this.own.clear();
    this.made.length = 0;
  }
}
