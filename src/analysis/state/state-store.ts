/** Where what is known of one project stays between sessions. */
export interface StateStore {
  /** Of the product's build, the project and what is looked at in it: what was written under another is not read. */
  key: string;
  /** Undefined when there is nothing that can be read. */
  load(): Buffer | undefined;
  save(parts: readonly Buffer[]): Promise<void>;
}
