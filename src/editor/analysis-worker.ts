/** Entry of the worker thread: the only place where the editor's side loads ts-morph. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { createAnalyzer } from '../analysis/analyzer';
import { projectFileName } from '../project-file-name';
import { answerAnalysis } from './answer-analysis';
import { computeFigures } from './compute-figures';

if (!parentPort) throw new Error('This file runs in a worker thread.');
const port = parentPort;

port.on('message', answerAnalysis({ createAnalyzer, computeFigures, readProjectFile, post: (message) => port.postMessage(message) }));

/** Undefined when the project has no `hosting-cost.json`. */
async function readProjectFile(root: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, projectFileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
