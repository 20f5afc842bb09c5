import { profile } from '../../../src/estimate/profile';
import type { Range } from '../../../src/domain';
import { analyzeFiles } from '../analyze-files';
import { programTexts } from './program-texts';
import { runProgram } from './run-program';

const latenciesMs = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`http:w${index + 1}.test`, index + 1]));

/** Every program of `programs/`, by file: each exported function is a handler of its own. */
export function directedPrograms(): { file: string; names: string[] }[] {
  const programs = Object.entries(programTexts).filter(([file]) => /\.[jt]s$/.test(file));
  return programs.map(([file, text]) => ({ file, names: [...text.matchAll(/^export const (\w+) = async/gm)].map(([, name]) => name!) })).filter(({ names }) => names.length > 0);
}

/** Shortest and longest wait of a program as it runs. `possible` in its file says what its inputs may be; else they are true or false. */
export async function realWait(file: string, name: string): Promise<{ shortestMs: number; longestMs: number }> {
  const possible = /^export const possible = (.*);$/m.exec(programTexts[file]!)?.[1];
  // What a module keeps for later requests counts where a program is about it.
  const requests = file === 'kept.js' ? 2 : 1;
  return runProgram(programTexts, file, name, possible ? (new Function(`return ${possible}`)() as Record<string, unknown[]>) : {}, requests);
}

/** What is found without running them, by name. */
export async function foundWaits(file: string, names: readonly string[]): Promise<Map<string, Range>> {
  const functions = names.map((name) => `  ${name}:\n    handler: ${file.replace(/\.[jt]s$/, '')}.${name}\n`).join('');
  const { handlers } = await analyzeFiles({ ...programTexts, 'serverless.yml': `service: programs\nprovider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n${functions}` });
  return new Map(handlers.filter((handler) => handler.file === file).map((handler) => [handler.export, profile(handler, { latenciesMs }).ioWaitMs]));
}
