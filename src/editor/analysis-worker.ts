/** Entry of the worker thread: the only place where the editor's side loads ts-morph. */
import { parentPort } from 'node:worker_threads';
import { createAnalyzer } from '../analysis/analyzer';
import { analyzeBase } from '../base-analysis';
import { pricedChanges } from '../priced-changes';
import { readProjectFile } from '../read-project-file';
import { adviceWorth } from './advice-worth';
import { answerAnalysis } from './answer-analysis';
import { computeFigures } from './compute-figures';

if (!parentPort) throw new Error('This file runs in a worker thread.');
const port = parentPort;

port.on('message', answerAnalysis({ createAnalyzer, computeFigures, readProjectFile, worthOf: adviceWorth, analyzeBase, changes: pricedChanges, post: (message) => port.postMessage(message) }));
