import { basename } from 'node:path';
import type { Command } from 'commander';
import { changesSince } from '../changes/changes-since';
import type { Diagnostic } from '../domain';
import { workload } from '../estimate/workload';
import { awsLambda } from '../hosting/aws-lambda';
import { everyPrice } from '../hosting/prices/every-price';
import { pricedProject } from '../changes/priced-project';
import { adviceCsv } from '../report/advice/advice-csv';
import { adviceDocument } from '../report/advice/advice-document';
import { adviceJson } from '../report/advice/advice-json';
import { adviceNotes } from '../report/advice/advice-notes';
import { comparedPair } from '../report/compared-pair';
import { changesCsv } from '../report/documents/changes-csv';
import { changesDocument } from '../report/documents/changes-document';
import { baseFiles } from './base-files';
import { formatOption } from './options';
import type { Format } from './options';
import type { Print } from './print';
import { readProject } from './read-project';
import type { ReadProject } from './read-project';

type Finish = (project: ReadProject, diagnostics: Diagnostic[]) => void;

/** `advise` and `diff`: what could be better in the code, and what it costs more or less than it did. */
export function codeCommands(program: Command, print: Print, finish: Finish): void {
  program.command('advise').description('say what waits or is paid without need, what that costs, and how to mend it')
    .argument('[dir]', 'folder of the project', '.').addOption(formatOption)
    .action(async (directory: string, { format }: { format: Format }) => {
      const project = await readProject(directory);
      const { handlers } = project.analysis;
      const answer = pricedProject(handlers, project.inputs, comparedPair);
      const notes = adviceNotes(await project.analyzer.advise(), handlers, workload(handlers, project.inputs), answer, project.inputs, { lambda: awsLambda, prices: everyPrice });
      finish(project, []);
      print(format, { json: () => adviceJson(notes), csv: () => adviceCsv(notes), sections: () => adviceDocument(notes, basename(project.root), answer.currency) });
    });
  program.command('diff').description('say what the code costs more or less than in a revision of Git')
    .argument('[dir]', 'folder of the project', '.').option('--base <revision>', 'what to compare with', 'HEAD').addOption(formatOption)
    .action(async (directory: string, { format, base }: { format: Format; base: string }) => {
      const project = await readProject(directory);
      const changes = await changesSince({ ...project, exclude: [], estimate: pricedProject(project.analysis.handlers, project.inputs, comparedPair) }, await baseFiles(project.root, base));
      finish(project, []);
      print(format, { json: () => ({ schemaVersion: 1, base, ...changes }), csv: () => changesCsv(changes), sections: () => changesDocument(changes, basename(project.root), base) });
    });
}
