import type { Handler } from '../../src/domain';
import type { TrueWaits } from './await-truth';
import { concurrentCalls } from './concurrent-calls';
import { matchCalls, type CallComparison } from './match-calls';
import { sameService } from './same-service';

type Counted = 'expected' | 'found' | 'extra' | 'service' | 'multiplicity' | 'parallel' | 'awaited';
type Score = Record<Counted, number>;

const NOTHING: Score = { expected: 0, found: 0, extra: 0, service: 0, multiplicity: 0, parallel: 0, awaited: 0 };

/** How the awaited calls of the handlers that people read are found, by framework. */
export class CallScores {
  private readonly scores = new Map<string, Score>();

  /** Counts one handler; undefined: it was not found, and neither was anything that it waits for. Gives lines to read: what is missed, too much or wrong. */
  add(truth: TrueWaits, handler: Handler | undefined): string[] {
    const compared = matchCalls(truth.io, handler?.awaitedCalls ?? []);
    const wrong = handler ? judge(compared, concurrentCalls(handler.body)) : { score: NOTHING, lines: [] };
    const { pairs, misses, extras } = compared;
    const known = this.scores.get(truth.framework) ?? NOTHING;
    const score: Score = { ...wrong.score, expected: pairs.length + misses.length, found: pairs.length, extra: extras.length };
    this.scores.set(truth.framework, sum(known, score));
    return [
      ...(handler ? [] : [`  handler missed  ${truth.file}#${truth.export}`]),
      ...misses.map((row) => `  call missed  ${row.file}:${row.nameLine} ${row.callee} (${row.service}, ${row.multiplicity})`),
      ...extras.map((call) => `  call extra   ${call.file}:${call.line} ${call.operation} (${call.library}, ${call.service}, ${call.multiplicity})`),
      ...wrong.lines,
    ];
  }

  /** A line per framework, and one for all. */
  table(): string[] {
    const rows = [...this.scores].sort(([, a], [, b]) => b.expected - a.expected);
    const all = rows.reduce((total, [, one]) => sum(total, one), NOTHING);
    const head = `${'awaited calls'.padEnd(28)} expected  found  extra   recall  precision      F1  service  multiplicity  parallel  awaited`;
    return [head, ...[...rows, ['all', all] as const].map(([name, score]) => line(name, score))];
  }
}

function judge({ pairs }: CallComparison, concurrent: ReadonlySet<number>): { score: Score; lines: string[] } {
  const score = { ...NOTHING };
  const lines: string[] = [];
  for (const { row, call, index } of pairs) {
    const note = (what: Counted, isRight: boolean, got: unknown, wanted: unknown): void => {
      if (isRight) score[what]++;
      else lines.push(`  ${what} of ${call.file}:${call.line} ${call.operation}: ${got} instead of ${wanted}`);
    };
    note('service', sameService(row.service, call), `${call.service} ${call.host ?? ''}`, row.service);
    note('multiplicity', row.multiplicity === call.multiplicity, call.multiplicity, row.multiplicity);
    note('parallel', (row.parallelGroup !== undefined) === concurrent.has(index), concurrent.has(index), row.parallelGroup !== undefined);
    note('awaited', row.awaited === call.awaited, call.awaited, row.awaited);
  }
  return { score, lines };
}

function sum(a: Score, b: Score): Score {
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value + b[name as Counted]])) as Score;
}

function line(name: string, { expected, found, extra, service, multiplicity, parallel, awaited }: Score): string {
  const share = (part: number, whole: number, width: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3)).padStart(width);
  const counts = `${String(expected).padStart(8)} ${String(found).padStart(6)} ${String(extra).padStart(6)}`;
  return `${name.padEnd(28)} ${counts} ${share(found, expected, 8)} ${share(found, found + extra, 10)} ${share(2 * found, expected + found + extra, 7)} ${share(service, found, 8)} ${share(multiplicity, found, 13)} ${share(parallel, found, 9)} ${share(awaited, found, 8)}`;
}
