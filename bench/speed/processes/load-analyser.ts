/** Loads a file and nothing else: TypeScript as it is, or the analyser with the compile cache of an earlier start. */
import * as nodeModule from 'node:module';
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

const [file = '', cache = ''] = process.argv.slice(2);
// Node.js 22.8 and later.
if (cache) (nodeModule as { enableCompileCache?(folder: string): void }).enableCompileCache?.(cache);
const start = process.cpuUsage();
try {
  require(file);
} catch (error) {
  // The worker's file has loaded all it needs when it says that it is no thread's.
  if (!/worker thread/.test(String(error))) throw error;
}
printFigures({ cpu: cpuMs(start) });
