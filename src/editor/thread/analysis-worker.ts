/** Entry of the worker thread: the only place where the editor's side loads ts-morph. */
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalyzer } from '../../analysis/analyzer';
import { analyzeBase } from '../../changes/base-analysis';
import { pricedChanges } from '../../changes/priced-changes';
import { readProjectFile } from '../../inputs/read-project-file';
import { l10n } from '../../l10n';
import { adviceWorth } from './advice-worth';
import type { ThreadData } from './analysis-threads';
import { answerAnalysis } from './answer-analysis';
import { computeFigures } from './compute-figures';
import { StateFiles } from './state-files';
import { storedAnalyzer } from './stored-analyzer';
import { warmUp } from './warm-up';

if (!parentPort) throw new Error('This file runs in a worker thread.');
const port = parentPort;
const { storage, words } = workerData as ThreadData;
l10n.speak(words);
const stateFiles = storage === undefined ? undefined : new StateFiles(storage);

port.on('message', answerAnalysis({ createAnalyzer: (root, options) => storedAnalyzer(root, options, stateFiles, __filename), computeFigures, readProjectFile, worthOf: adviceWorth, analyzeBase, changes: pricedChanges, warmUp: warmUp(() => createAnalyzer(`${__filename}.warm`)), post: (message) => port.postMessage(message) }));
