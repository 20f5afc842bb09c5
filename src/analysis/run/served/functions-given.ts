import { callValue } from '../call';
import type { Machine } from '../machine';
import { classesNamed } from './classes-named';
import { decoratedMethods, typesAnswered } from './nest-routes';
import { everyItem } from '../values/every-item';
import { UNKNOWN, type LibraryValue, type ObjectValue, type Value } from '../values/value';
import { NOWHERE } from '../nowhere';

const MAX_DEPTH = 10;
const MAX_FUNCTIONS = 64;

/** Names of functions that describe what they belong to, instead of answering a request. */
const DESCRIBES = /^(?:fields|type|types|definition|queryType|mutationType|typeDefs)$/;
const NO_RESOLVER = /^(?:__isTypeOf|__resolveType|isTypeOf|resolveType|serialize|parseValue|parseLiteral|formatError|context|plugins|description)$/;

/** Functions that a package was given anywhere inside a value: the resolvers of a GraphQL schema. */
export function functionsGiven(machine: Machine, value: Value): Value[] {
  const found = new Set<Value>();
  const seen = new Set<object>();
  const visit = (at: Value, depth: number): void => {
    if (depth > MAX_DEPTH || found.size >= MAX_FUNCTIONS || seen.has(at)) return;
    seen.add(at);
    switch (at.type) {
      case 'function':
      case 'native':
        found.add(at);
        return;
      case 'class':
        for (const method of decoratedMethods(machine, at)) found.add(method);
        for (const type of typesAnswered(machine, at)) visit(type, depth + 1);
        return;
      case 'array':
        for (const item of everyItem(at)) visit(item, depth + 1);
        return;
      case 'union':
        for (const option of at.options) visit(option, depth + 1);
        return;
      case 'promise':
        return visit(at.value, depth + 1);
      case 'object':
        return visitMembers(at, depth);
      case 'library':
        return visitLibrary(at, depth);
      case 'literal':
        if (typeof at.value === 'string') for (const cls of classesNamed(machine, at.value)) visit(cls, depth + 1);
        return;
      default:
    }
  };
  const visitMembers = (object: ObjectValue, depth: number): void => {
    for (const [name, member] of object.members) {
      if (NO_RESOLVER.test(name)) continue;
      if (member.type === 'function' && DESCRIBES.test(name)) visit(described(machine, member), depth + 1);
      else visit(member, depth + 1);
    }
  };
  /** `makeExecutableSchema({ resolvers })`, `new GraphQLSchema({ query })`, `builder.toSchema()` of a builder that was told types. */
  const visitLibrary = (library: LibraryValue, depth: number): void => {
    for (let at: LibraryValue | undefined = library; at; at = at.receiver) {
      for (const arg of at.args) visit(arg, depth + 1);
      for (const told of (at.registered ?? []).flatMap(({ steps }) => steps)) if (told.type === 'function') visit(isResolver(library) ? told : described(machine, told), depth + 1);
    }
  };
  visit(value, 0);
  return [...found];
}

/** A schema builder's functions describe types; what they return holds the resolvers. */
function isResolver({ library }: LibraryValue): boolean {
  return !/^(?:@pothos\/|nexus|@giraphql\/)/.test(library);
}

/** What a function that describes a type gives, for a builder of fields. */
function described(machine: Machine, fn: Value): Value {
  const fields: LibraryValue = { type: 'library', born: machine.born(), library: '@pothos/core', path: 't', args: [] };
  const results: Value[] = [];
  // Nobody waits for it.
  machine.capture(() => void results.push(callValue(machine, fn, [fields], NOWHERE, 1)));
  return results[0] ?? UNKNOWN;
}
