/** What any file of the project imports: whatever nobody has imported so far may come and go unseen. */
export class ImportedNames {
  private readonly names = new Set<string>();
  /** Files of which somebody takes whatever there is. */
  private readonly whole = new Set<string>();
  /** Files that nobody need import: what they configure holds for whoever asks. */
  private readonly forAll = new Set<string>();

  add({ names = [], whole = [], forAll = [] }: { names?: Iterable<string>; whole?: Iterable<string>; forAll?: Iterable<string> }): void {
    for (const name of names) this.names.add(name);
    for (const file of whole) this.whole.add(file);
    for (const file of forAll) this.forAll.add(file);
  }

  mayInclude(file: string, names: readonly string[]): boolean {
    return names.length > 0 && (this.whole.has(file) || names.some((name) => this.names.has(name)));
  }

  /** Whether one of these concerns everybody. */
  concernAll(files: Iterable<string>): boolean {
    return [...files].some((file) => this.forAll.has(file));
  }

  /** For whoever goes on with it. */
  get all(): { names: ReadonlySet<string>; whole: ReadonlySet<string>; forAll: ReadonlySet<string> } {
    return { names: this.names, whole: this.whole, forAll: this.forAll };
  }
}
