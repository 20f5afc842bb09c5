import type { Origin } from '../domain';
import type { Fact, Hover } from '../report/hover';
import type { Location } from '../report/location';
import type { Reason } from '../report/reason';
import { escapeMarkdown as text } from './escape-markdown';

/** More links or reasons than this are counted, not listed: a hover is no report. */
const MOST = 8;

const origins: Record<Origin, string> = { assumed: 'assumed', found: 'found', typed: 'typed' };

/** The hover as Markdown. Names and texts of the project are escaped; only `addressOf` makes links. */
export function hoverMarkdown({ title, subtitle, facts, reasons, links }: Hover, addressOf: (location: Location) => string): string {
  return [
    `**${text(title)}** ${text(subtitle)}`,
    facts.map(fact).join('  \n'),
    list('Why', reasons.map(reason)),
    list('Where', links.map(({ label, location }) => `[${text(label)}](${addressOf(location)})`)),
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

function list(heading: string, lines: string[]): string {
  if (!lines.length) return '';
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return [`${heading}:`, ...[...lines.slice(0, MOST), ...more].map((line) => `- ${line}`)].join('\n');
}
