/** `src/worker.ts`: the module itself, with its default export. */
export function isModule(text: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(text);
}
