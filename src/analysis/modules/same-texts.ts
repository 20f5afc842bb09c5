/** Texts that many files have, each kept once: one that was cut out of a source keeps the whole source in memory. */
export class SameTexts {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }
}
