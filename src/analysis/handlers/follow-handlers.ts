import type { Analysis, Diagnostic } from '../../domain';
import type { HandlerDeclaration } from '../framework';
import type { IoIndex } from '../io/io-index';
import type { Modules } from '../modules/modules';
import type { AnalyzeHooks, Progress } from '../progress-of';
import type { Described, ReusableHandlers } from '../reuse/reusable-handlers';
import { forgetModule } from '../run/loaded/forget-module';
import { Machine } from '../run/machine';
import { describeAlone } from './describe-alone';
import type { PartTimes } from './part-times';
import { SharedParts } from './shared-parts';

/** Handlers in between that need not be followed, until progress is told again. */
const QUICK_ONES = 256;

/** In which order handlers are followed, and what is told meanwhile. */
interface Following extends Pick<AnalyzeHooks, 'first' | 'onPart'> {
  io: IoIndex;
  report(diagnostic: Diagnostic): void;
  progress: Progress;
  times: PartTimes;
  answer(handlers: readonly Described[]): Analysis;
}

/** What each declared handler waits for, in the order of the declarations. */
export async function followHandlers(declarations: readonly HandlerDeclaration[], modules: Modules, reusable: ReusableHandlers, { io, first, onPart, progress, times, report, answer }: Following): Promise<Described[]> {
  const handlers = new Array<Described | undefined>(declarations.length);
  const known = (): Described[] => handlers.filter((one) => one !== undefined);
  const isWished = ({ file }: HandlerDeclaration): boolean => first?.has(file) === true;
  const all = [...declarations.keys()];
  const wished = first?.size ? all.filter((index) => isWished(declarations[index]!)) : [];
  const order = wished.length > 0 ? [...wished, ...all.filter((index) => !isWished(declarations[index]!))] : all;
  let last: ReturnType<typeof describeAlone> | undefined;
  const parts = new SharedParts();
  for (let place = 0; place < order.length; place++) {
    const index = order[place]!;
    const declaration = declarations[index]!;
    const reused = (handlers[index] = reusable.find(declaration, index));
    if (!reused || place % QUICK_ONES === 0) await progress(place, declarations.length, 'Following handlers');
    if (reused) continue;
    if (onPart && place > 0 && times.isDue(place === wished.length)) {
      await onPart(answer(known()));
      times.told();
    }
    last = describeAlone(declaration, modules, last, () => new Machine(modules, io, modules.load(declaration.file)), report);
    const { handler, machine } = last;
    handlers[index] = { declaration, handler: parts.of(handler), runs: reusable.runsOf(declaration.file, machine.recorder.called) };
    reusable.noteLoading(machine.recorder.calledByModules);
    // Handlers of one file are all wished or none is.
    if (lastIndexes(declarations).get(declaration.file) === index) forgetModule(machine, modules, declaration.file);
  }
  return known();
}

const lastKnown = new WeakMap<readonly HandlerDeclaration[], ReadonlyMap<string, number>>();

/** Where the last declaration of each file stands: known as long as the declarations are kept. */
function lastIndexes(declarations: readonly HandlerDeclaration[]): ReadonlyMap<string, number> {
  const known = lastKnown.get(declarations) ?? new Map(declarations.map(({ file }, index) => [file, index]));
  lastKnown.set(declarations, known);
  return known;
}
