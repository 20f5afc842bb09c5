import type { Advice } from '../../domain';

const MARK = /(?:\/\/|\/\*|#).*\bhosting-cost-ignore(?:-next-line)?\b/;

/** `hosting-cost-ignore-next-line` in a comment on the line above, or `hosting-cost-ignore` on the line itself. */
export function isIgnored({ range: { line } }: Advice, text: string): boolean {
  const rows = text.split('\n');
  const [above = '', own = ''] = [rows[line - 2], rows[line - 1]];
  return MARK.test(own) || (MARK.test(above) && above.includes('-next-line'));
}
