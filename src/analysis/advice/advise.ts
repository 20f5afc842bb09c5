import type { Advice, Handler } from '../../domain';
import type { Project } from '../framework';
import type { Modules } from '../modules/modules';
import type { Progress } from '../progress-of';
import { ts } from '../syntax';
import type { AdvisedFile, Advisor } from './advisor';
import { awaitsInLoop } from './awaits-in-loop';
import { CallPlaces } from './reads/call-places';
import { clientPerRequest } from './client-per-request';
import { independentAwaits } from './independent-awaits';
import { handOvers } from './hand-overs';
import { isIgnored } from './is-ignored';
import type { KeptAdvice } from './kept-advice';
import { parseForAdvice } from './syntax/parse-for-advice';
import { ProjectFunctions } from './reads/project-functions';
import { reachedFiles, type Reach } from './reached-files';
import { Reads } from './reads/reads';
import { servesTraffic } from './serves-traffic';
import { statedMemory } from './stated-memory';
import { waitsForLambda } from './waits-for-lambda';
import { wiringOf } from '../wiring/wiring-of';

/** With what a file's text has wherever there is something to say: others are not looked through. */
const advisors: readonly { isIn: RegExp; advise: Advisor }[] = [
  { isIn: /\bfor\b/, advise: awaitsInLoop },
  { isIn: /\bnew\b/, advise: clientPerRequest },
  { isIn: /\bawait\b/, advise: independentAwaits },
];

/** The project as it was analysed last. */
export interface Advised {
  handlers: readonly Handler[];
  modules: Modules;
  project: Project;
  reach: Reach;
}

/** What could be done better in the code that the handlers run, and in what configures them. Files that are run by the same handlers as last time are not read again. */
export async function advise({ handlers, modules, project, reach }: Advised, kept: KeptAdvice, progress: Progress): Promise<Advice[]> {
  const sources = new Map<string, ts.SourceFile | undefined>();
  const sourceOf = (file: string) => {
    if (!sources.has(file)) sources.set(file, parseForAdvice(file, modules.readText(file)));
    return sources.get(file);
  };
  /** What the advice on other files looks into. The other trees go with their file's advice. */
  const shared = new Set<string>();
  const sharedSourceOf = (file: string) => {
    shared.add(file);
    return sourceOf(file);
  };
  const places = new CallPlaces(handlers);
  const advice: Advice[] = [];
  const serving = handlers.filter((handler) => servesTraffic(handler, (file) => modules.readText(file)));
  const files = await reachedFiles(handlers, reach, progress);
  const served = new Set(serving);
  const usersOf = (file: string) => new Set((files.get(file) ?? []).filter((handler) => served.has(handler)));
  const functions = new ProjectFunctions(modules, sharedSourceOf, files);
  const reads = new Reads(places, functions);
  let done = 0;
  for (const [file, runners] of files) {
    const before = kept.find(file, runners);
    if ('known' in before) advice.push(...before.known);
    else {
      const breathe = () => progress(done, files.size, 'Looking for advice');
      await breathe();
      const users = usersOf(file);
      const source = users.size > 0 && /\bawait\b|\.then\b/.test(modules.readText(file) ?? '') ? sourceOf(file) : undefined;
      const found = source ? await adviceIn({ file, source, users, runners: new Set(runners), places, functions, reads }, breathe) : [];
      if (!shared.has(file)) sources.delete(file);
      before.keep(found);
      advice.push(...found);
    }
    done++;
  }
  kept.end();
  const whole = { handlers: new Map(serving.map((handler) => [handler.id, handler])), wirings: [...wiringOf(project, handlers)], sourceOf: sharedSourceOf, readText: (file: string) => project.read(file) };
  const together = [...handOvers(whole), ...waitsForLambda({ ...whole, places, usersOf }), ...statedMemory(serving, modules, whole.readText)];
  advice.push(...together.filter((one) => !isIgnored(one, project.read(one.range.file) ?? '')));
  return advice.sort((a, b) => a.range.file.localeCompare(b.range.file) || a.range.line - b.range.line);
}

/** In a long file each kind takes its time: who types on is not kept waiting for all of them. */
async function adviceIn(file: AdvisedFile, breathe: () => Promise<void>): Promise<Advice[]> {
  const advice: Advice[] = [];
  for (const { isIn, advise } of advisors) {
    if (!isIn.test(file.source.text)) continue;
    await breathe();
    advice.push(...advise(file));
  }
  return advice.filter((one) => !isIgnored(one, file.source.text));
}
