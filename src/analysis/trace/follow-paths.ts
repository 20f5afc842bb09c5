import { runPaths, type FollowedPaths } from '../paths/run-paths';
import type { Machine } from '../run/machine';
import type { WrappedFunction } from '../run/served/wrapped-function';

/** Every path of the handler that the run has just met: of what a file exports under a name, or of the one function that its wrapper runs. */
export function followPaths({ modules, io, recorder, decisions, batch }: Machine, file: string, exportName: string, wrapped?: WrappedFunction): FollowedPaths | undefined {
  return runPaths({ modules, io, onRun: (fn, from) => recorder.noteBody(fn, from), ...(wrapped && { wrapped }), batch }, file, exportName, decisions.count);
}
