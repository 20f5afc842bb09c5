/** Floor: the syntax trees of the files that handlers reach, each dropped at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from '../../../src/analysis/syntax';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

const [root = '', list = ''] = process.argv.slice(2);
const files = JSON.parse(readFileSync(list, 'utf8')) as string[];
ts.createSourceFile('warm.ts', '', ts.ScriptTarget.Latest);
const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
const start = process.cpuUsage();
for (const [index, text] of texts.entries()) ts.createSourceFile(files[index]!, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, false);
printFigures({ cpu: cpuMs(start), files: files.length });
