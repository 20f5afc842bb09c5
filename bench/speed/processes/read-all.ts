/** Floor: every file that the analyzer looks at, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/analysis/files/list-files';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

const [root = ''] = process.argv.slice(2);
const { files } = listFiles(root);
const start = process.cpuUsage();
let bytes = 0;
for (const file of files) bytes += readFileSync(join(root, file), 'utf8').length;
printFigures({ cpu: cpuMs(start), files: files.length, bytes });
