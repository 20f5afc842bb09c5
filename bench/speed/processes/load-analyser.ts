/** Loads a file and nothing else: TypeScript, or the analyser, which keeps its compiled code between starts where Node.js can. */
import { cpuMs } from '../cpu-ms';
import { printFigures } from '../print-figures';

const [file = ''] = process.argv.slice(2);
const start = process.cpuUsage();
try {
  require(file);
} catch (error) {
  // The worker's file has loaded all it needs when it says that it is no thread's.
  if (!/worker thread/.test(String(error))) throw error;
}
printFigures({ cpu: cpuMs(start) });
