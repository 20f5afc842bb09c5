import type { ArcEntry } from './arc-entry';

/** https://arc.codes/docs/en/reference/project-manifest/ws */
const sockets = ['connect', 'default', 'disconnect'];

/** Entries of a manifest with the functions of every `@ws`, which a section that stands in `line` has also where it names none of them. */
export function withSockets(entries: readonly ArcEntry[], line: number | undefined): ArcEntry[] {
  if (line === undefined) return [...entries];
  const missing = sockets.filter((name) => !entries.some((one) => one.section === 'ws' && one.words[0] === name));
  return [...missing.map((name): ArcEntry => ({ section: 'ws', words: [name], line, settings: {}, isImplied: true })), ...entries];
}
