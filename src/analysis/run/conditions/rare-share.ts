import { assumedShares } from '../../../assumed-shares';
import type { Statement } from '../../ir';
import { refuses } from './refuses';

const known = new WeakMap<readonly Statement[], number | false>();

/** Share of requests that go a way which ends in an error, or in an answer that turns them away: `throw …`, `return { statusCode: 405 }`, `response.status(404).end()`, `return notFound()`. Undefined of any other way. */
export function rareShare(statements: readonly Statement[]): number | undefined {
  let share = known.get(statements);
  if (share === undefined) known.set(statements, (share = shareOf(statements) ?? false));
  return share === false ? undefined : share;
}

function shareOf(statements: readonly Statement[]): number | undefined {
  const end = statements.findLast((one) => one.kind !== 'break' && (one.kind !== 'return' || one.value));
  if (end?.kind === 'throw') return assumedShares.error;
  if (end?.kind === 'block') return shareOf(end.body);
  return (end?.kind === 'return' || end?.kind === 'expression') && end.value && refuses(end.value) ? assumedShares.guard : undefined;
}
