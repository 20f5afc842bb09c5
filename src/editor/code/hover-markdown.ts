import type { Origin } from '../../domain';
import type { Fact, Hover } from '../../report/code/hover';
import type { Location } from '../../report/words/location';
import type { Reason } from '../../report/words/reason';
import { escapeMarkdown as text } from './escape-markdown';

/** More links or reasons than this are counted, not listed: a hover is no report. */
const MOST = 8;

const origins: Record<Origin, string> = { assumed: 'assumed', found: 'found', typed: 'typed' };

/** The hover as Markdown. Names and texts of the project are escaped; only `addressOf` makes links. */
export function hoverMarkdown({ title, subtitle, facts, reasons, links, moreLinks = 0 }: Hover, addressOf: (location: Location) => string): string {
  return [
    `**${text(title)}** ${text(subtitle)}`,
    facts.map(fact).join('  \n'),
    list('Why', reasons, reason),
    list('Where', links, ({ label, location }) => `[${text(label)}](${addressOf(location)})`, moreLinks),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function fact({ label, value, note }: Fact): string {
  return `${text(label)} **${text(value)}**${note && note !== value ? ` ${text(note)}` : ''}`;
}

function reason({ text: what, origin, source }: Reason): string {
  return `${text(what)}, *${origins[origin]}*: ${text(source)}`;
}

function list<Item>(heading: string, items: readonly Item[], line: (item: Item) => string, others = 0): string {
  if (!items.length) return '';
  const unlisted = Math.max(0, items.length - MOST) + others;
  const more = unlisted > 0 ? [`and ${unlisted} more`] : [];
  return [`${heading}:`, ...[...items.slice(0, MOST).map(line), ...more].map((shown) => `- ${shown}`)].join('\n');
}
