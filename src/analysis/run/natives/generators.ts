import { perhaps } from '../conditions/branch';
import { iteratorOf } from '../loops/iterator-of';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { promiseOf } from '../values/promise-of';
import { UNKNOWN, literal, union, type ArrayValue, type Value } from '../values/value';
import type { GeneratorValue } from '../values/generator-value';
import { addItems, arrayMember, slice } from './arrays';
import { native } from './native';

/** Members of what a generator function gives. */
export function generatorMember(generator: GeneratorValue, name: string): Value {
  switch (name) {
    case 'next':
    case 'return':
    case 'throw':
      return native(name, (running, [sent = UNKNOWN]) => step(running, generator, sent));
    case '@@asyncIterator':
    case '@@iterator':
      return native(name, () => generator);
    case 'drop':
      return native(name, (running, [count = UNKNOWN]) => slice(listOfYields(running, generator), [count]));
    case 'take':
      return native(name, (running, [count = UNKNOWN]) => slice(listOfYields(running, generator), [literal(0), count]));
    case 'toArray':
      return native(name, (running) => listOfYields(running, generator));
    default:
      return native(name, (running, args, at) => {
        const method = arrayMember(listOfYields(running, generator), name);
        return method?.type === 'native' ? method.call(running, args, at) : UNKNOWN;
      });
  }
}

const running = new WeakSet<GeneratorValue>();

/** `generator.next()`: any part of its body, from nothing to the whole. */
function step(machine: Machine, generator: GeneratorValue, sent: Value): Value {
  const values: Value[] = [];
  const run = (): void => {
    if (running.has(generator)) return;
    running.add(generator);
    try {
      values.push(generator.iterate(machine, (item) => (values.push(item), sent)));
    } finally {
      running.delete(generator);
    }
  };
  const steps = machine.capture(() => perhaps(machine, run));
  const result: Value = { type: 'object', born: machine.born(), members: new Map([['value', union(values)], ['done', UNKNOWN]]) };
  if (generator.isAsync) return promiseOf(machine, steps, result);
  for (const one of steps) machine.emit(one);
  return result;
}

/** `[...generator]`: everything that it yields, as a list. */
function listOfYields(machine: Machine, generator: GeneratorValue): ArrayValue {
  const list: ArrayValue = { type: 'array', born: machine.born(), items: [], loopDepth: machine.loops.length };
  generator.iterate(machine, (item) => (addItems(machine, list, [item]), UNKNOWN));
  return list;
}

/** What can be iterated without waiting, as a list; anything else as it is. */
export function asList(machine: Machine, value: Value): Value {
  if (value.type === 'generator') return listOfYields(machine, value);
  const iterator = value.type === 'object' ? iteratorOf(machine, value, false) : undefined;
  if (!iterator) return value;
  if (iterator.type !== 'object') return asList(machine, iterator);
  return memberOf(machine, iterator, 'next').type === 'function' ? UNKNOWN : value;
}
