/** One line of a section of an Architect manifest. */
export interface ArcEntry {
  section: string;
  words: string[];
  line: number;
  /** Indented lines below: `src server/orders`. */
  settings: Record<string, string>;
  /** The section alone makes it: Architect has code of its own where the project has none. */
  isImplied?: true;
}
