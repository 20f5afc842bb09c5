import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = 'docs/faults.md';

/**
 * A row: which fault, how often it was made to happen and survived, and the test that does it.
 * @typedef {{fault: string, tried: number, survived: number, test: string}} FaultRow
 */

/** Names of all faults that tests make, in the order of the files. */
export function declaredFaults() {
  const files = ['test/faults', 'test/in-vscode', 'test/e2e'].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.test.ts')).map((file) => join(folder, file)));
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s*fault\((['"])(.+?)\1, /gm)].map((match) => match[2]));
}

/** @returns {FaultRow[]} */
export function readFaultsPage() {
  if (!existsSync(page)) return [];
  const rows = readFileSync(page, 'utf8').matchAll(/^\| (.+?) \| ([\d,]+) \| ([\d,]+) \| (.+?) \|$/gm);
  return [...rows].map(([, fault, tried, survived, test]) => ({ fault: plain(fault), tried: number(tried), survived: number(survived), test: plain(test) }));
}

/**
 * @param {FaultRow[]} rows
 * @param {Date} date Of the newest row.
 */
export function faultsPage(rows, date) {
  const lines = rows.map(({ fault, tried, survived, test }) => `| ${cell(fault)} | ${tried.toLocaleString('en')} | ${survived.toLocaleString('en')} | ${cell(test)} |`);
  return `# Faults

What goes wrong on other people's machines, made to happen on purpose: how often it was tried, how often Hosting Cost behaved as it should, and the test that says what that is.
\`npm run faults\` tries all of them and writes this page; \`npm test\` tries each of them, random ones less often, and holds the list. Last written on ${date.toISOString().slice(0, 10)}.

| fault | tried | survived | test |
| --- | ---: | ---: | --- |
${lines.join('\n')}
`;
}

const number = (text) => Number(text.replaceAll(',', ''));
const cell = (text) => text.replaceAll('|', '\\|');
const plain = (text) => text.replaceAll('\\|', '|');
