import type { CpuWork, Diagnostic, Handler, Range, Step } from '../../domain';
import type { HandlerDeclaration } from '../framework';
import { loadTime } from '../io/load-times';
import { siteWorkOf } from '../io/site-work';
import { declaredPlace } from '../modules/declared-place';
import type { Modules } from '../modules/modules';
import { OWN_FAULT } from '../trace/own-fault';
import type { Trace } from '../trace/trace';
import { unlessTooDeep } from '../syntax/unless-too-deep';
import { heightOf } from './height-of';
import { NOTHING_FOLLOWED } from './nothing-followed';
import { withStatedEngines } from './with-stated-engines';

/** Steps inside one another that are timed, sent and written: each level takes some frames of the stack there. */
const MOST_HEIGHT = 400;
/** CPU of a handler's own code where nothing heavy is visible, in ms at one vCPU: glue measured on small handlers; the range is our estimate. */
const GLUE_CPU_MS: Range = { low: 0.2, likely: 0.5, high: 2 };

/** The handler behind a declaration: what its code waits for. Code that cannot be followed is reported, never guessed. `followed`: undefined where it was too deep. */
export function describeHandler(declaration: HandlerDeclaration, modules: Modules, followed: Trace | undefined, report: (diagnostic: Diagnostic) => void): Handler {
  const { registration, batchSource, middleware, ...declared } = declaration;
  const { line, range } = placeOf(declaration, modules);
  const traced = lowEnough(followed, declaration, report);
  if (traced.isCut) {
    const message = `The handler ${declaration.name} does more than was followed; its wait is a lower bound. Type its ioWaitMs in hosting-cost.json.`;
    report({ file: declaration.file, line, severity: 'information', message });
  }
  if (traced.unfollowed !== undefined && !traced.isCut) {
    const message = `The handler ${declaration.name} ${traced.unfollowed}, which is not counted. Type its ioWaitMs in hosting-cost.json.`;
    report({ file: declaration.file, line, severity: 'information', message });
  }
  if (traced.fault !== undefined) {
    const message = `The handler ${declaration.name} could ${traced.isResolved ? 'only be followed in part' : 'not be followed'}, by ${OWN_FAULT} (${traced.fault}). Type its ioWaitMs in hosting-cost.json, and report the fault, please.`;
    report({ file: declaration.file, line, severity: 'warning', message });
  } else if (!traced.isResolved && traced !== NOTHING_FOLLOWED) {
    const message = `The code behind the handler ${declaration.name} (${declaration.export}) could not be found in the project; no wait is counted. Type its ioWaitMs in hosting-cost.json.`;
    report({ file: declaration.file, line, severity: 'information', message });
  }
  const cpuWork = [...frameworkWork(declaration), ...(traced.cpuWork ?? [])];
  return {
    ...declared,
    id: `${declaration.file}#${declaration.export}`,
    line,
    range,
    awaitedCalls: withStatedEngines(traced.awaitedCalls, declaration.file, modules),
    body: traced.body,
    ...(traced.paths && { paths: traced.paths }),
    init: traced.init,
    ownCpuMs: ownCpu(cpuWork),
    ...(cpuWork.length > 0 && { cpuWork }),
    loadMs: loadTime(new Set([...traced.packages, ...(declaration.framework.startsWith('next/') ? ['next'] : [])])),
  };
}

/** What the framework of a site computes around each request, wherever it runs. */
function frameworkWork({ framework, evidence: { file, line } }: HandlerDeclaration): CpuWork[] {
  const work = siteWorkOf(framework);
  return work ? [{ file, line, ...work, times: { low: 1, likely: 1, high: 1 } }] : [];
}

/** Glue, and what is visible of heavier work, as often as it is done. */
function ownCpu(work: readonly CpuWork[]): Range {
  const total = (pick: keyof Range): number => work.reduce((sum, { cpuMs, times }) => sum + cpuMs[pick] * times[pick], GLUE_CPU_MS[pick]);
  return { low: total('low'), likely: total('likely'), high: total('high') };
}

function lowEnough(traced: Trace | undefined, { name, file }: HandlerDeclaration, report: (diagnostic: Diagnostic) => void): Trace {
  if (traced && unlessTooDeep(() => isLowEnough(traced))) return traced;
  report({ file, severity: 'warning', message: `The handler ${name} is nested too deeply to be followed; no wait is counted. Type its ioWaitMs in hosting-cost.json.` });
  return NOTHING_FOLLOWED;
}

function isLowEnough({ body, init, paths }: Trace): boolean {
  const known = new Map<Step, number>();
  return [body, init, paths].every((step) => step === undefined || heightOf(step, known) <= MOST_HEIGHT);
}

/** Where the name stands: in the file that is deployed, and in the file that declares it. */
function placeOf(declaration: HandlerDeclaration, modules: Modules): Pick<Handler, 'line' | 'range'> {
  const { file, export: path, registration } = declaration;
  const [name = path] = path.split('.');
  if (registration) return at(file, registration.named ?? registration.line, 1, 2);
  const exported = declaredPlace(modules, file, name);
  const own = modules.load(file).ir.exports.find((entry) => entry.name === name);
  if (!exported) return at(file, own?.line ?? 1, own?.column ?? 1, own?.endColumn ?? 2);
  const { range } = at(exported.file, exported.line, exported.column, exported.endColumn);
  return { line: exported.file === file ? exported.line : (own?.line ?? 1), range };
}

function at(file: string, line: number, column: number, endColumn: number): Pick<Handler, 'line' | 'range'> {
  return { line, range: { file, line, column, endLine: line, endColumn } };
}
