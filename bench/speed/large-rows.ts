import { join, resolve } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import { prepare } from './prepare';
import { rounds } from './rounds';
import { atMost, type Row } from './row';
import { SHARED_HELPER, handlerFile } from './synthetic-project';

/** Rounds at 10,000 handlers, where one takes long and varies little. */
const FEW_ROUNDS = 3;
/** The limit that the editor gives the heap of its analysis' thread. */
const AS_THE_WORKER = '--max-old-space-size=1500';

/** How work grows from 100 over 1,000 to 10,000 handlers, and what 10,000 take of memory and of each edit. */
export function* largeRows(bench: Bench, [small, middle, large]: readonly [string, string, string]): Iterable<Row> {
  const process = (name: string, args: string[], flags: string[] = []) => ownProcess(join(bench.processes, `${name}.js`), args, flags);
  const { list, states, found } = prepare(bench, large);
  yield atMost('T4', '10,000 handlers, kept per file', found.keptKibPerFile!, 4, 'KiB', 'used heap after collecting garbage; 1 round');
  const count = Math.min(FEW_ROUNDS, bench.rounds);
  const cold = rounds(count, {
    small: () => process('cold', [small]),
    middle: () => process('cold', [middle]),
    large: () => process('cold', [large], [AS_THE_WORKER]),
    read: () => process('read-all', [large]),
    parse: () => process('parse-reachable', [large, list]),
    reopen: () => process('reopen', [large, states]),
  });
  const floor = cold.read.cpu! + cold.parse.cpu!;
  const each = { first: (cold.middle.cpu! - cold.small.cpu!) / 900, later: (cold.large.cpu! - cold.middle.cpu!) / 9_000 };
  yield atMost('T4', '10,000 handlers / floor', cold.large.cpu! / floor, 1.3, 'x', `${Math.round(cold.large.cpu!)} ms, floor ${Math.round(floor)} ms; ${cold.large.rounds} rounds`);
  yield atMost('T4', '10,000 handlers, peak memory', cold.large.peakMib!, 350, 'MiB', `of the whole process; ${cold.large.rounds} rounds`);
  yield atMost('T3', 'CPU per handler from 1,000 to 10,000 / from 100 to 1,000', each.later / each.first, 1, 'x', `${each.later.toFixed(2)} ms / ${each.first.toFixed(2)} ms; ${cold.large.rounds} rounds`);
  yield atMost('T8', 'opened again / first analysis, 10,000 handlers', (cold.reopen.cpu! / cold.large.cpu!) * 100, 5, '%', `${Math.round(cold.reopen.cpu!)} ms; ${found.keptMb!.toFixed(1)} MB kept, written in ${Math.round(found.keepMs!)} ms; ${cold.large.rounds} rounds`);
  const block = process('longest-block', [resolve(__dirname, '../../dist'), large]);
  yield atMost('T11', "longest block of the extension host's thread at 10,000 handlers", block.longestMs ?? block.longestClockMs!, 8, 'ms', `${block.longestMs === null ? 'on the clock: this system tells no CPU of a thread' : `of its own CPU; on the clock, with what else the machine did, ${Math.round(block.longestClockMs!)} ms`}; ${block.messages} messages, 99.9 % of the turns within ${block.p999!.toFixed(1)} ms; 1 round`);
  const relink = process('relink', [large, states, SHARED_HELPER, handlerFile(4_321)]);
  yield atMost('T6', 'edit of one handler of 10,000', relink.handlerMs!, 25, 'ms CPU', `median of ${relink.handlerEdits} edits`);
  yield atMost('T6', 'edit of a helper that 10,000 share, same time', relink.sameResultMs!, 25, 'ms CPU', `median of ${relink.helperEdits} edits`);
  yield atMost('T6', 'edit of a helper that 10,000 share, other time', relink.otherResultMs!, 25, 'ms CPU', `median of ${relink.helperEdits} edits`);
}
