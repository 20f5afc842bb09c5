import type { Advice, Handler } from '../../domain';
import type { Project } from '../frameworks/framework';
import type { Modules } from '../modules';
import { ts } from '../syntax';
import type { AdvisedFile, Advisor } from './advisor';
import { awaitsInLoop } from './awaits-in-loop';
import { CallPlaces } from './call-places';
import { clientPerRequest } from './client-per-request';
import { independentAwaits } from './independent-awaits';
import { handOvers } from './hand-overs';
import { isIgnored } from './is-ignored';
import { parseForAdvice } from './parse-for-advice';
import { ProjectFunctions } from './project-functions';
import { Reads } from './reads';
import { statedMemory } from './stated-memory';
import { waitsForLambda } from './waits-for-lambda';
import { wiringOf } from '../wiring/wiring-of';

const advisors: readonly Advisor[] = [awaitsInLoop, clientPerRequest, independentAwaits, waitsForLambda];

/** What could be done better in the code that the handlers run, and in what configures them; `progress` is called between two files and may end it by throwing. */
export async function advise(handlers: readonly Handler[], modules: Modules, project: Project, progress: (done: number, total: number, what: string) => Promise<void>): Promise<Advice[]> {
  const sources = new Map<string, ts.SourceFile | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, parseForAdvice(file, modules.readText(file)));
    return sources.get(file);
  };
  const functions = new ProjectFunctions(modules, sourceOf);
  const places = new CallPlaces(handlers);
  const reads = new Reads(places, functions);
  const advice: Advice[] = [];
  const files = modules.loadedFiles.filter((file) => /\bawait\b|\.then\b/.test(modules.readText(file) ?? ''));
  for (const [index, file] of files.entries()) {
    await progress(index, files.length, 'Looking for advice');
    const source = sourceOf(file);
    if (source) advice.push(...adviceIn({ file, source, places, functions, reads }));
  }
  const whole = { handlers: new Map(handlers.map((handler) => [handler.id, handler])), wirings: [...wiringOf(project, handlers)], sourceOf, readText: (file: string) => project.read(file) };
  const together = [...handOvers(whole), ...statedMemory(handlers, modules, whole.readText)];
  advice.push(...together.filter((one) => !isIgnored(one, project.read(one.range.file) ?? '')));
  return advice.sort((a, b) => a.range.file.localeCompare(b.range.file) || a.range.line - b.range.line);
}

function adviceIn(file: AdvisedFile): Advice[] {
  return advisors.flatMap((advisor) => [...advisor(file)]).filter((advice) => !isIgnored(advice, file.source.text));
}
