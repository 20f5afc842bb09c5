import type { Analysis, Diagnostic } from '../domain';
import { describeAlone } from './describe-alone';
import type { HandlerDeclaration } from './framework';
import type { IoIndex } from './io/io-index';
import type { Modules } from './modules/modules';
import type { PartTimes } from './part-times';
import type { AnalyzeHooks, Progress } from './progress-of';
import type { Described, ReusableHandlers } from './reuse/reusable-handlers';
import { forgetModule } from './run/loaded/forget-module';
import { Machine } from './run/machine';
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
  const all = [...declarations.entries()];
  const wished = all.filter(([, declaration]) => isWished(declaration));
  const order = [...wished, ...all.filter(([, declaration]) => !isWished(declaration))];
  let last: ReturnType<typeof describeAlone> | undefined;
  const parts = new SharedParts();
  let lastOf: ReadonlyMap<string, number> | undefined;
  for (const [place, [index, declaration]] of order.entries()) {
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
    lastOf ??= new Map(order.map(([, { file }], at) => [file, at]));
    if (lastOf.get(declaration.file) === place) forgetModule(machine, modules, declaration.file);
  }
  return known();
}
