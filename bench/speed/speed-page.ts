import { cpus } from 'node:os';
import type { Row } from './row';
import { tableHead, tableRow } from './table-row';
import { whyShort } from './why-short';

/** What a whole run measured, as a page for people: each figure with its target, and where the time goes of what is short of it. */
export function speedPage(rows: readonly Row[], date: Date, rounds: number): string {
  const reasons = new Set(rows.filter(({ isMet }) => isMet === false).flatMap((row) => whyShort(row) ?? []));
  return `# Speed

Each figure comes from fresh processes, interleaved with the floor or the tool that it is compared with, in CPU time where nothing else is said: medians of up to ${rounds} rounds.
\`npm run bench\` measures all of it and writes this page; \`npm run bench -- path/to/project\` measures your project beside it. Last written on ${date.toISOString().slice(0, 10)},
with Node.js ${process.versions.node} on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'of a kind that this system does not tell'}).
The floor of a first analysis is what no analyser can do without: to read every file once, and to parse once those that the handlers reach.

${tableHead}
${rows.map(tableRow).join('\n')}

## Where the time goes of what is short

${[...reasons].map((reason) => `- ${reason}`).join('\n')}
`;
}
