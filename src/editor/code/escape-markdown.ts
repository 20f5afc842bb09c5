import { undirected } from '../../report/words/undirected';

const SPECIAL = /\s+|[&<>\\`*_{}[\]()#+\-.!|~$:@]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as text: no character of it is Markdown, HTML or one of VS Code's `$(icons)`. */
export function escapeMarkdown(text: string): string {
  return undirected(text).replace(SPECIAL, (found) => ENTITIES[found] ?? (/\s/.test(found) ? ' ' : `\\${found}`));
}
