/** What any file of the project imports: whatever nobody has imported so far may come and go unseen. */
export class ImportedNames {
  private readonly names = new Set<string>();
  /** Files of which somebody takes whatever there is. */
  private readonly whole = new Set<string>();

  add({ names, whole }: { names: Iterable<string>; whole: Iterable<string> }): void {
    for (const name of names) this.names.add(name);
    for (const file of whole) this.whole.add(file);
  }

  mayInclude(file: string, names: readonly string[]): boolean {
    return names.length > 0 && (this.whole.has(file) || names.some((name) => this.names.has(name)));
  }

  /** For whoever goes on with it. */
  get all(): { names: ReadonlySet<string>; whole: ReadonlySet<string> } {
    return { names: this.names, whole: this.whole };
  }
}
