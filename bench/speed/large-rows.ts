import { join, resolve } from 'node:path';
import type { Bench } from './bench';
import { ownProcess } from './own-process';
import { rounds } from './rounds';
import { atMost, type Row } from './row';
import { SHARED_HELPER, handlerFile } from './synthetic-project';

/** How work grows from 100 over 1,000 to 10,000 handlers, and what 10,000 take of memory and of each edit. */
export function largeRows(bench: Bench, [small, middle, large]: readonly [string, string, string]): Row[] {
  const process = (name: string, args: string[], flags: string[] = []) => ownProcess(join(bench.processes, `${name}.js`), args, flags);
  const list = join(bench.cache, 'large.reached.json');
  process('reach', [large, list]);
  const found = rounds(bench.rounds, {
    small: () => process('cold', [small]),
    middle: () => process('cold', [middle]),
    large: () => process('cold', [large]),
    read: () => process('read-all', [large]),
    parse: () => process('parse-reachable', [large, list]),
  });
  const kept = process('cold', [large], ['--expose-gc']);
  const relink = process('relink', [large, SHARED_HELPER, handlerFile(4_321)]);
  const dist = resolve(__dirname, '../../dist');
  const block = process('longest-block', [dist, large]);
  const each = { first: (found.middle.cpu! - found.small.cpu!) / 900, later: (found.large.cpu! - found.middle.cpu!) / 9_000 };
  const floor = found.read.cpu! + found.parse.cpu!;
  return [
    atMost('T3', 'CPU per handler from 1,000 to 10,000 / from 100 to 1,000', each.later / each.first, 1, 'x', `${each.later.toFixed(2)} ms / ${each.first.toFixed(2)} ms`),
    atMost('T4', '10,000 handlers / floor', found.large.cpu! / floor, 1.3, 'x', `${Math.round(found.large.cpu!)} ms, floor ${Math.round(floor)} ms`),
    atMost('T4', '10,000 handlers, peak memory', found.large.peakMib!, 350, 'MiB'),
    atMost('T4', '10,000 handlers, kept per file', kept.keptKibPerFile!, 4, 'KiB'),
    atMost('T6', 'edit of one handler of 10,000 -> new figures', relink.handlerMs!, 25, 'ms'),
    atMost('T6', 'edit of a helper that 10,000 share, same time', relink.sameResultMs!, 25, 'ms'),
    atMost('T6', 'edit of a helper that 10,000 share, other time', relink.otherResultMs!, 25, 'ms'),
    atMost('T11', "longest block of the extension host's thread at 10,000 handlers", block.longestMs!, 8, 'ms', `on the clock; ${block.messages} messages, 99.9 % of the looks within ${block.p999!.toFixed(1)} ms`),
  ];
}
