import type { Advice } from '../../domain';
import { isMarked } from '../syntax/is-marked';

/** `hosting-cost-ignore-next-line` in a comment on the line above, or `hosting-cost-ignore` on the line itself. */
export function isIgnored({ range: { line } }: Advice, text: string): boolean {
  const rows = text.split('\n');
  const [above = '', own = ''] = [rows[line - 2], rows[line - 1]];
  return isMarked(own) || (isMarked(above) && above.includes('-next-line'));
}
