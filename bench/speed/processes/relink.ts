/** Edits in a warm project, in CPU ms, as the editor tells of them: a handler of its own, and a helper that every handler runs, changed beside what they run and changed in time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';

const HANDLER_EDITS = 15;
/** Each makes 10,000 handlers anew. */
const HELPER_EDITS = 3;

async function main(root: string, states: string, helper: string, handler: string): Promise<void> {
  const analyzer = createAnalyzer(root, keptState(root, states));
  await analyzer.analyze();
  const edit = async (file: string, edits: number, change: (text: string, round: number) => string): Promise<number> => {
    const text = readFileSync(join(root, file), 'utf8');
    const times: number[] = [];
    for (let round = 0; round < edits; round++) {
      analyzer.setText(file, change(text, round));
      const start = process.cpuUsage();
      await analyzer.analyze({ isOnlyText: true });
      times.push(cpuMs(start));
    }
    analyzer.setText(file, undefined);
    await analyzer.analyze();
    return percentile(times, 0.5);
  };
  const unused = (text: string, round: number): string => `${text}\nexport const edited${round} = ${round};\n`;
  const oneMoreCall = (text: string, round: number): string => (round % 2 ? text : text.replace(/await client\.send/, 'await client.send(new GetCommand({})); await client.send'));
  printFigures({ handlerMs: await edit(handler, HANDLER_EDITS, unused), sameResultMs: await edit(helper, HELPER_EDITS, unused), otherResultMs: await edit(helper, HELPER_EDITS, oneMoreCall), handlerEdits: HANDLER_EDITS, helperEdits: HELPER_EDITS });
}

void main(process.argv[2]!, process.argv[3]!, process.argv[4]!, process.argv[5]!);
