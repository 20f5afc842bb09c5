import { evaluate } from '../evaluate';
import type { Machine } from '../machine';
import { everyItem } from '../values/every-item';
import { UNKNOWN, optionsOf, type ClassValue, type LibraryValue, type ObjectValue, type Value } from '../values/value';

/** What the modules of a Nest application name, those that they import included. */
export interface NestParts {
  /** Controllers, and providers that are classes. */
  classes: ClassValue[];
  modules: Set<ClassValue>;
  /** `{ provide: TOKEN, useFactory }` */
  providers: ObjectValue[];
  /** Modules of packages: `TypeOrmModule.forRoot({ … })`. */
  packages: LibraryValue[];
}

/** https://docs.nestjs.com/modules */
export function nestParts(machine: Machine, module: Value): NestParts {
  const parts: NestParts = { classes: [], modules: new Set(), providers: [], packages: [] };
  visitModule(machine, module, parts);
  return parts;
}

/** A module is a class with `@Module({ … })`, or an object that names one: `forRoot()`. */
function visitModule(machine: Machine, module: Value, parts: NestParts): void {
  for (const option of optionsOf(module)) {
    if (option.type === 'object') {
      visitModule(machine, option.members.get('module') ?? UNKNOWN, parts);
      visitMetadata(machine, option, parts);
    }
    if (option.type === 'promise') visitModule(machine, option.value, parts);
    if (option.type === 'library') parts.packages.push(option);
    if (option.type !== 'class' || parts.modules.has(option)) continue;
    parts.modules.add(option);
    const [metadata] = decoratorArguments(machine, option, /^Module$/);
    if (metadata?.type === 'object') visitMetadata(machine, metadata, parts);
  }
}

function visitMetadata(machine: Machine, metadata: ObjectValue, parts: NestParts): void {
  const items = (name: string): Value[] => {
    const list = metadata.members.get(name);
    return list?.type === 'array' ? everyItem(list).flatMap(optionsOf) : [];
  };
  for (const module of items('imports')) visitModule(machine, module, parts);
  for (const provider of items('providers')) if (provider.type === 'object') parts.providers.push(provider);
  for (const cls of [...items('controllers'), ...items('providers')]) if (cls.type === 'class') parts.classes.push(cls);
}

/** What the decorators with such a name are given: those of the class, or others in it. */
export function decoratorArguments(machine: Machine, { cls, scope }: ClassValue, name: RegExp, decorators = cls.decorators ?? []): Value[] {
  return decorators.filter((decorator) => name.test(decorator.name)).flatMap(({ args }) => args.map((arg) => evaluate(machine, scope, arg)));
}
