/** Files that a file leads to without naming them: by a path that is computed, or by an interface that they implement. */
export class LedFiles {
  private readonly led = new Map<string, Set<string>>();

  note(file: string, target: string): void {
    const known = this.led.get(file);
    if (known) known.add(target);
    else this.led.set(file, new Set([target]));
  }

  get entries(): Iterable<[file: string, targets: ReadonlySet<string>]> {
    return this.led;
  }
}
