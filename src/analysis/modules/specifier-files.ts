/** The files among which an import may lead, by paths relative to the root. */
export interface SpecifierFiles {
  files: ReadonlySet<string>;
  /** Text of a file; undefined where it cannot be read. */
  read(file: string): string | undefined;
}
