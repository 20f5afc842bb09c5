import type { Position } from '../../ir';
import { callValue } from '../call';
import { lastName } from './last-name';
import type { Machine } from '../machine';
import { settleLibrary } from './settle-library';
import { LISTENS } from './streams';
import { UNKNOWN, union, type PromiseValue, type Value } from '../values/value';

/** Calls a member of a richer promise: `got(url).json()`, `s3.getObject(…).createReadStream().on('end', resolve)`, `stripe.customers.list().autoPagingEach(save)`. */
export function callOfPromise(machine: Machine, promise: PromiseValue, args: Value[], at: Position, length: number): Value {
  const { value: member } = promise;
  if (member.type !== 'library') return UNKNOWN;
  const call = (): Value => callValue(machine, member, args, at, length);
  if (LISTENS.test(lastName(member.path))) return { ...promise, value: answered(after(machine, promise, call).value) };
  const answer = call();
  if (answer.type !== 'library' || !answer.callbacks) return { ...promise, value: answered(answer) };
  const { id } = after(machine, promise, () => settleLibrary(machine, answer));
  return { ...promise, ...(id !== undefined && { ids: [id] }), value: answered(answer) };
}

function answered(value: Value): Value {
  return value.type === 'library' ? { ...value, settled: true } : value;
}

/** What a package calls back with an answer comes after it. */
function after(machine: Machine, { ids, mode }: PromiseValue, run: () => Value): { value: Value; id?: number } {
  const values: Value[] = [];
  const steps = machine.capture(() => void values.push(run()));
  const value = union(values);
  return steps.length > 0 ? { value, id: machine.start([{ kind: 'join', ids, mode }, ...steps]) } : { value };
}
