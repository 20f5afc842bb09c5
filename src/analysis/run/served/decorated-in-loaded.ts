import { instantiate } from '../class';
import { classesDeclared } from '../loaded/classes-declared';
import { loadedModules } from '../loaded/loaded-modules';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import type { Value } from '../values/value';
import { serve } from './serve';

/** Methods with one of these decorators, of classes with that decorator, in what the handler has loaded: each runs on an object of its class. */
export function decoratedInLoaded(machine: Machine, ofClass: string, ofMethods: readonly string[]): Value[] {
  const classes = [...loadedModules(machine)].flatMap(classesDeclared).filter(({ cls }) => isDecorated(cls, [ofClass]));
  return classes.flatMap((cls) => {
    const methods = cls.cls.methods.filter((method) => isDecorated(method, ofMethods));
    return methods.map(({ name }) => native(name, (running, args) => serve(running, memberOf(running, instantiate(running, cls), name), args)));
  });
}

function isDecorated({ decorators = [] }: { decorators?: readonly { name: string }[] }, names: readonly string[]): boolean {
  return decorators.some(({ name }) => names.includes(name));
}
