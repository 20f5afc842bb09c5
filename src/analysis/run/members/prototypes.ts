import type { Machine } from '../machine';
import type { ClassValue, FunctionValue, ObjectValue } from '../values/value';

/** `F.prototype`, `C.prototype`: the object whose members those that are made by it have; made when it is first asked for. */
export function prototypeOf(machine: Machine, maker: FunctionValue | ClassValue): ObjectValue {
  const known = maker.type === 'class' ? maker.prototype : maker.members?.get('prototype');
  if (known?.type === 'object') return known;
  const born = maker.scope.isShared ? maker.scope.born : machine.born();
  const made: ObjectValue = { type: 'object', ...(born !== undefined && { born }), members: new Map(), ...(maker.type === 'class' && { cls: maker }) };
  if (maker.type === 'class') maker.prototype = made;
  else (maker.members ??= new Map()).set('prototype', made);
  return made;
}
