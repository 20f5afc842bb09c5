/** What the session asks of the editor around it. */
export interface Surroundings {
  /** Globs of files that the user wants left out. */
  excluded(): string[];
  /** Files with unsaved changes, relative to the root with `/`, and their text. */
  unsavedTexts(): Iterable<[file: string, text: string]>;
  /** Files that are open, likewise: their handlers come first. */
  openFiles(): string[];
}
