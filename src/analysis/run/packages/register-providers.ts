import { callValue } from '../call';
import { constructClass, newObject } from '../class';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import { NOWHERE } from '../nowhere';
import { UNKNOWN, objectOf, optionsOf, union, type LibraryValue, type Value } from '../values/value';
import { injected, made, provided, type Make } from './providers';
import { registerWithAwilix } from './register-with-awilix';

/** Notes what a call tells a container of Awilix, Inversify, ioctopus, tsyringe or TypeDI. */
export function registerProviders(machine: Machine, call: LibraryValue): void {
  const { library, path, args } = call;
  const [token = UNKNOWN, given = UNKNOWN] = args;
  const tell = (name: Value, make: Make): boolean => machine.providers.tell(machine, name, make);
  if (library === 'tsyringe' && /\.register\w*\(\)$/.test(path)) tell(token, (running) => provided(running, given.type === 'object' && !given.cls ? given : { type: 'object', members: new Map([[/Instance/.test(path) ? 'useValue' : 'useClass', given]]) }) ?? UNKNOWN);
  if (library === 'typedi' && /\.set\(\)$/.test(path)) tell(token, () => given);
  if (library === 'inversify') bindInversify(machine, call);
  if (library === '@evyweb/ioctopus') bindIoctopus(machine, call);
  if (/^(?:awilix|@fastify\/awilix)$/.test(library)) registerWithAwilix(machine, call);
}

/** `container.bind(TOKEN).to(Class)` */
function bindInversify(machine: Machine, { path, args, receiver }: LibraryValue): void {
  const how = /\.(?:bind|rebind)\(\)\.(to\w*)\(\)$/.exec(path)?.[1];
  const token = receiver?.receiver?.args[0] ?? receiver?.args[0];
  const [given = UNKNOWN] = args;
  if (!how || !token) return;
  const make: Record<string, Make> = {
    to: (running) => union(optionsOf(given).map((one) => (one.type === 'class' ? made(running, one) : UNKNOWN))),
    toSelf: (running) => (token.type === 'class' ? made(running, token) : UNKNOWN),
    toConstantValue: () => given,
    toDynamicValue: (running) => callValue(running, given, [UNKNOWN], NOWHERE, 1),
    toFactory: (running) => callValue(running, given, [UNKNOWN], NOWHERE, 1),
    toService: (running) => running.providers.valueOf(running, given) ?? UNKNOWN,
  };
  if (make[how]) machine.providers.tell(machine, token, make[how], how === 'to' ? given : token);
}

/** `module.bind(TOKEN).toClass(Class, [OTHER])`: https://github.com/Evyweb/ioctopus */
function bindIoctopus(machine: Machine, { path, args, receiver }: LibraryValue): void {
  const how = /\.bind\(\)\.(to\w+)\(\)$/.exec(path)?.[1];
  const token = receiver?.receiver?.args[0] ?? receiver?.args[0];
  const [given = UNKNOWN, needed = UNKNOWN] = args;
  if (!how || !token) return;
  const parts = (running: Machine): Value[] => (needed.type === 'array' ? needed.items.map((item) => injected(running, item) ?? UNKNOWN) : needed.type === 'object' ? [objectOf(Object.fromEntries([...needed.members].map(([name, item]) => [name, injected(running, item) ?? UNKNOWN])))] : []);
  const make: Record<string, Make> = {
    toClass: (running) => (given.type === 'class' ? constructClass(running, given, parts(running), newObject(running, given)) : UNKNOWN),
    toCurry: (running) => callValue(running, given, parts(running), NOWHERE, 1),
    toFactory: (running) => callValue(running, given, [native('resolve', (at, [name = UNKNOWN]) => injected(at, name) ?? UNKNOWN)], NOWHERE, 1),
    toFunction: () => given,
    toHigherOrderFunction: (running) => callValue(running, given, parts(running), NOWHERE, 1),
    toValue: () => given,
  };
  if (make[how]) machine.providers.tell(machine, token, make[how]);
}
