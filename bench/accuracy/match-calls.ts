import type { AwaitedCall } from '../../src/domain';
import type { TrueCall } from './await-truth';
import { sameService } from './same-service';

/** What was reported of one handler, held against what was written down. */
export interface CallComparison {
  pairs: { row: TrueCall; call: AwaitedCall; index: number }[];
  misses: TrueCall[];
  /** Reported, and not written down. */
  extras: AwaitedCall[];
}

/** A report fits a row if its line lies within the row's lines or is that of the called name. Optional rows take reports and are counted as neither. */
export function matchCalls(truth: readonly TrueCall[], calls: readonly AwaitedCall[]): CallComparison {
  const fits = truth
    .flatMap((row) => calls.flatMap((call, index) => (isAt(row, call) ? [{ row, call, index, closeness: closeness(row, call) }] : [])))
    .sort((a, b) => b.closeness - a.closeness);
  const taken = new Set<TrueCall | AwaitedCall>();
  const pairs = fits.filter(({ row, call }) => {
    if (taken.has(row) || taken.has(call)) return false;
    taken.add(row).add(call);
    return true;
  });
  const counted = pairs.filter(({ row }) => !row.optional);
  const sites = new Set(pairs.map(({ call }) => siteOf(call)));
  return {
    pairs: counted,
    misses: truth.filter((row) => !row.optional && !taken.has(row)),
    extras: calls.filter((call) => !taken.has(call) && !sites.has(siteOf(call))),
  };
}

function isAt(row: TrueCall, { file, line }: AwaitedCall): boolean {
  return row.file === file && (line === row.nameLine || (line >= row.line && line <= row.endLine));
}

/** Rows can stand inside one another: the called name's line, its name and its service say which one is meant. */
function closeness(row: TrueCall, call: AwaitedCall): number {
  const name = call.operation.toLowerCase().split('.').at(-1) ?? '';
  return (call.line === row.nameLine ? 4 : 0) + (name !== '' && row.callee.toLowerCase().includes(name) ? 2 : 0) + (sameService(row.service, call) ? 2 : 0) + (row.optional ? 0 : 1) - (row.endLine - row.line) / 1000;
}

/** One place may be reported once per operation that it can be. */
function siteOf({ file, line, column }: AwaitedCall): string {
  return `${file}:${line}:${column}`;
}
