import type { Machine } from '../machine';
import { typedValue } from '../types/typed-value';
import { UNDEFINED, UNKNOWN, literal, optionsOf, union, type Value } from '../values/value';
import { native } from './native';

/** `reflect-metadata`: what decorators say of a class or a method, for a router or a container to ask. https://rbuckton.github.io/reflect-metadata/ */
export const METADATA: Record<string, Value> = {
  defineMetadata: native('defineMetadata', (machine, [key, value = UNDEFINED, target, property]) => {
    define(machine, key, value, target, property);
    return UNDEFINED;
  }),
  getMetadata: native('getMetadata', (machine, [key, target, property]) => told(machine, key, target, property)),
  getOwnMetadata: native('getOwnMetadata', (machine, [key, target, property]) => told(machine, key, target, property)),
  hasMetadata: native('hasMetadata', (_machine, [key, target, property]) => isThere(find(key, target, property))),
  hasOwnMetadata: native('hasOwnMetadata', (_machine, [key, target, property]) => isThere(find(key, target, property))),
  metadata: native('metadata', (_machine, [key, value = UNDEFINED]) =>
    native('decorator', (running, [target, property]) => {
      define(running, key, value, target, property);
      return UNDEFINED;
    }),
  ),
};

function define(machine: Machine, key: Value | undefined, value: Value, target: Value | undefined, property: Value | undefined): void {
  const place = placeOf(key, target, property);
  if (place) machine.writeMember(place.members, place.name, value, place.owner);
}

/** What was told of it, or of any that it may be as far as they are known. */
function told(machine: Machine, key: Value | undefined, target: Value = UNKNOWN, property: Value | undefined): Value {
  const known = optionsOf(target).filter(({ type }) => type !== 'unknown');
  return union(known.map((option) => typesGiven(machine, key, option, property) ?? find(key, option, property)));
}

/** Classes that a constructor is given, which TypeScript tells a container of dependencies; undefined where something else is asked for. */
function typesGiven(machine: Machine, key: Value | undefined, target: Value, property: Value | undefined): Value | undefined {
  if (key?.type !== 'literal' || key.value !== 'design:paramtypes' || property || target.type !== 'class') return undefined;
  const { scope, base, cls: { construct } } = target;
  if (!construct) return base ? (typesGiven(machine, key, base, property) ?? UNKNOWN) : UNDEFINED;
  return { type: 'array', born: machine.born(), items: construct.params.map((param) => (param.kind === 'bind' && param.type !== undefined && typedValue(machine, scope.module, `typeof ${param.type}`)) || UNKNOWN) };
}

/** What was told of it or of a class that it extends; other types that TypeScript tells are known here in other ways. */
function find(key: Value | undefined, target: Value | undefined, property: Value | undefined): Value {
  const place = placeOf(key, target, property);
  if (!place || place.name.includes('design:')) return UNKNOWN;
  const own = place.members.get(place.name);
  if (own) return own;
  const base = target?.type === 'class' ? target.base : target?.type === 'object' ? target.cls?.base : undefined;
  if (base?.type !== 'class') return base ? UNKNOWN : UNDEFINED;
  return find(key, target?.type === 'class' ? base : base.prototype, property);
}

function isThere(value: Value): Value {
  return value.type === 'unknown' || value.type === 'union' ? UNKNOWN : literal(value !== UNDEFINED);
}

/** Where it is kept. */
interface Place {
  members: Map<string, Value>;
  owner: { born?: number };
  name: string;
}

/** A method is another value each time that it is asked for: what is told of it stands with its class. */
function placeOf(key: Value | undefined, target: Value | undefined, property: Value | undefined): Place | undefined {
  if (key?.type !== 'literal' || (property && property.type !== 'literal')) return undefined;
  const about = property?.value === undefined ? '' : String(property.value);
  const name = (method: string): string => `[metadata ${method}] ${String(key.value)}`;
  if (target?.type === 'class') return { members: target.statics, owner: { born: target.scope.born }, name: name(about) };
  if (target?.type === 'function' && target.home) return { members: target.home.statics, owner: { born: target.home.scope.born }, name: name(`of ${target.fn.name}`) };
  // Among the members of a plain object it would be found by who asks for all of them.
  if (target?.type !== 'object' || !target.cls) return undefined;
  const object = target.cls.prototype ?? target;
  return { members: object.members, owner: object, name: name(about) };
}
