import type { Advice, Handler } from '../../domain';
import type { Modules } from '../modules/modules';
import { memoryLine } from './memory-line';
import { needsMemory } from './needs-memory';

/**
 * Where the configuration states the memory of functions whose code asks for none: the one place, and who takes it from there. What less would cost is
 * told by who knows the figures. JSON is left out: nobody could hide it there.
 */
export function* statedMemory(handlers: readonly Handler[], modules: Modules, readText: (file: string) => string | undefined): Iterable<Advice> {
  const places = new Map<string, Advice>();
  for (const handler of handlers) {
    const { evidence, memoryMiB, id, name } = handler;
    if (memoryMiB === undefined || evidence.file.endsWith('.json') || !isOnLambda(handler)) continue;
    const line = memoryLine(readText(evidence.file) ?? '', evidence.line, memoryMiB);
    const isNeeded = !line || needsMemory(handler, modules);
    modules.release(handler.file);
    if (isNeeded) continue;
    const key = `${evidence.file}:${line.line}`;
    const advice = places.get(key) ?? { kind: 'memory', range: { file: evidence.file, ...line, endLine: line.line }, subjects: [], users: [] };
    advice.subjects.push(name);
    advice.users.push({ handlerId: id, awaits: [] });
    places.set(key, advice);
  }
  yield* places.values();
}

/** Memory decides over the CPU share and the bill there. */
function isOnLambda({ framework }: Handler): boolean {
  return /^(?:amplify|architect|cdk|sam|serverless-framework$|sst|terraform)/.test(framework);
}
