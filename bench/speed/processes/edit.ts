/** One changed file to its new summary, warm: against the parse of the same text. The largest have 2,000 lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarize } from '../../../src/analysis/summary/summarize';
import { ts } from '../../../src/analysis/syntax';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';

const MAX_LINES = 2_000;
const [root = '', list = ''] = process.argv.slice(2);
const files = (JSON.parse(readFileSync(list, 'utf8')) as string[]).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })).filter(({ text }) => text.split('\n').length <= MAX_LINES);
const sample = files.filter((_, index) => index % Math.ceil(files.length / 300) === 0);
for (let warm = 0; warm < 3; warm++) for (const { file, text } of sample) summarize(file, text);
const edits = sample.map(({ file, text }, index) => {
  const edited = `${text}\nexport const edited${index} = ${index};\n`;
  return { parseMs: took(() => ts.createSourceFile(file, edited, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, false)), summaryMs: took(() => summarize(file, edited)) };
});
const summaries = edits.map(({ summaryMs }) => summaryMs);
printFigures({ edits: edits.length, parseP50: percentile(edits.map(({ parseMs }) => parseMs), 0.5), p50: percentile(summaries, 0.5), p95: percentile(summaries, 0.95) });

function took(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
