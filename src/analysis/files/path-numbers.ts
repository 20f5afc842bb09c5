/** Gives every path a number, the first ones in the order given. */
export class PathNumbers {
  readonly paths: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(first: Iterable<string>) {
    for (const path of first) this.of(path);
  }

  of(path: string): number {
    let number = this.numbers.get(path);
    if (number === undefined) {
      this.numbers.set(path, (number = this.paths.length));
      this.paths.push(path);
    }
    return number;
  }
}
