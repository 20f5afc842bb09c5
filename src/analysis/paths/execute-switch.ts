import type { Statement } from '../ir';
import { caseShares } from '../run/conditions/case-shares';
import { reachedFrom, type Cases } from '../run/conditions/reached-from';
import type { Environment } from './names/environment';
import { evaluate } from './evaluate';
import { executeBlock, type Ending } from './execute';
import { binary, truth } from './operators';
import type { Running } from './pause';
import type { World } from './world';

/** Runs from the first case that matches; a case that only a run could tell is as likely as its share of what is left. */
export function* executeSwitch(world: World, scope: Environment, { value, cases, label }: Statement & { kind: 'switch' }): Running<Ending | undefined> {
  const given = yield* evaluate(world, scope, value);
  const tested = [...cases.keys()].filter((index) => cases[index]!.test);
  const shares = sharesOf(cases, tested);
  let entry = -1;
  let others = 1;
  for (const [at, index] of tested.entries()) {
    if (truth(world, binary('===', given, yield* evaluate(world, scope, cases[index]!.test!)), shares[at]! / others)) {
      entry = index;
      break;
    }
    others -= shares[at]!;
  }
  if (entry < 0) entry = cases.findIndex(({ test }) => !test);
  if (entry < 0) return undefined;
  const ending = yield* executeBlock(world, scope, cases.slice(entry).flatMap(({ body }) => body));
  return ending?.kind === 'break' && (ending.label === undefined || ending.label === label) ? undefined : ending;
}

const known = new WeakMap<Cases, number[]>();

/** Of each case with a test, and of what is left. */
function sharesOf(cases: Cases, tested: readonly number[]): number[] {
  let shares = known.get(cases);
  if (!shares) known.set(cases, (shares = caseShares([...tested, cases.findIndex(({ test }) => !test)].map((index) => reachedFrom(cases, index)))));
  return shares;
}
