import { undirected } from '../report/undirected';

/** Text as text: no character of it is Markdown, HTML or one of VS Code's `$(icons)`. */
export function escapeMarkdown(text: string): string {
  return undirected(text)
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#+\-.!|~$:@]/g, '\\$&');
}
