import type { ArcEntry } from './arc-entry';
import { withSockets } from './with-sockets';

/** Lines of an .arc file: `@section`, then one entry a line, with its settings indented below. `#` begins a comment. */
export function parseArc(text: string): ArcEntry[] {
  const entries: ArcEntry[] = [];
  let section = '';
  let ofSockets: number | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const row = (raw.split(/(?:^|\s)#/, 1)[0] ?? '').trimEnd();
    const words = row.trim().split(/\s+/);
    const last = entries.at(-1);
    if (row === '') continue;
    if (row.startsWith('@')) {
      section = row.slice(1).trim();
      if (section === 'ws') ofSockets = index + 1;
    } else if (/^\s/.test(row) && last?.section === section) last.settings[words[0] ?? ''] = words.slice(1).join(' ');
    else entries.push({ section, words, line: index + 1, settings: {} });
  }
  return withSockets(entries, ofSockets);
}
