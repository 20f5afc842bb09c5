import type { Position } from '../ir';
import { callFunction, callUnknown } from './call';
import { constructClass, makeInstance } from './class';
import { functionsOf } from './values/functions-of';
import type { Machine } from './machine';
import { ofPrismaSchema } from './packages/of-prisma-schema';
import { emptyQueueOf } from './packages/queued';
import { prototypeOf } from './members/prototypes';
import { noteRegistration } from './served/register-functions';
import { beginStream, isStream } from './packages/streams';
import { UNKNOWN, union, type ObjectValue, type Value } from './values/value';

/** `new callee(...)`; `self` is given when a derived class calls `super(...)`. */
export function construct(machine: Machine, callee: Value, args: Value[], at: Position, self?: ObjectValue): Value {
  switch (callee.type) {
    case 'class':
      return self ? constructClass(machine, callee, args, self, at) : makeInstance(machine, callee, args, at);
    case 'native':
      return callee.construct?.(machine, args, at) ?? UNKNOWN;
    case 'library': {
      const path = (base: string): string => (base === '' ? 'new' : `${base}.new`);
      const made = ofPrismaSchema(machine.modules, machine.frame.module.file, {
        type: 'library',
        born: machine.born(),
        library: callee.library,
        path: path(callee.path),
        ...(callee.also && { also: callee.also.map((other) => ({ library: other.library, path: path(other.path) })) }),
        args,
        receiver: callee,
        site: machine.siteAt(at, 3),
        ...emptyQueueOf(machine, callee.library),
      });
      const functions = args.filter((arg) => arg.type === 'function');
      if (functions.length > 0) made.callbacks = functions;
      machine.watch?.(made);
      const given = args.flatMap(functionsOf);
      if (given.length > 0) noteRegistration(machine, made, given);
      if (isStream(made) && !machine.recorder.isLoading) beginStream(machine, made);
      if (self) {
        machine.recorder.spoil(self.born);
        self.base = made;
      }
      return made;
    }
    case 'function': {
      const object: ObjectValue = { type: 'object', born: machine.born(), members: new Map(), ...(callee.members?.has('prototype') && { prototype: prototypeOf(machine, callee) }) };
      const result = callFunction(machine, callee, args, object);
      return result.type === 'object' || result.type === 'library' ? result : object;
    }
    case 'union': {
      const made = callee.options.filter((option) => option.type === 'class' || option.type === 'library' || option.type === 'native').map((option) => construct(machine, option, args, at, self));
      return made.length === 0 ? UNKNOWN : union(made);
    }
    default:
      return callUnknown(machine, args);
  }
}
