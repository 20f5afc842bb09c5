import { lastName } from '../packages/last-name';
import type { FunctionValue, LibraryValue, Value } from '../values/value';

/** What makes a client, a repository or a model with methods of the project's own, and where in its arguments they stand. */
const TELLS: Readonly<Record<string, (made: LibraryValue, steps: readonly string[]) => readonly (Value | undefined)[]>> = {
  // https://www.prisma.io/docs/orm/prisma-client/client-extensions/model
  '$extends()': ({ args: [told] }, [first = '', second = '']) => [at(told, 'model', first, second), at(told, 'model', '$allModels', second), at(told, 'client', first)],
  // https://typeorm.io/docs/working-with-entity-manager/custom-repository
  'extend()': ({ args: [methods] }, [name = '']) => [at(methods, name)],
  // What a row has: https://sequelize.org/docs/v6/core-concepts/model-basics/#taking-advantage-of-models-being-classes
  'define()': ({ put }, [name = '']) => [put?.get(`prototype.${name}`)],
  // What a model has, and what its documents have: https://mongoosejs.com/docs/guide.html#methods, https://mongoosejs.com/docs/guide.html#statics
  'model()': ({ args: [, schema] }, [name = '']) => (schema?.type === 'library' ? ['statics', 'methods'].flatMap((kind) => [at(schema.args[1], kind, name), schema.put?.get(`${kind}.${name}`), at(schema.put?.get(kind), name)]) : []),
};

/** The project's own method behind a call of a package, with what it is called on as `this`; undefined where the package answers itself. */
export function toldMethod(callee: LibraryValue): FunctionValue | undefined {
  const steps: string[] = [];
  for (let made: LibraryValue | undefined = callee; made; made = made.receiver) {
    const name = lastName(made.path);
    if (made.path.endsWith('()')) {
      const told = TELLS[`${name}()`]?.(made, steps).find((value) => value?.type === 'function');
      if (told?.type === 'function') return { ...told, ...(callee.receiver && { self: callee.receiver }) };
    } else if (!/(?:^|\.)new$/.test(made.path)) steps.unshift(name);
  }
  return undefined;
}

function at(value: Value | undefined, ...names: readonly string[]): Value | undefined {
  return names.reduce<Value | undefined>((object, name) => (object?.type === 'object' ? object.members.get(name) : undefined), value);
}
