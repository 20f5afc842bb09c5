import { callValue } from '../call';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { NOWHERE } from '../nowhere';
import { provided } from './providers';
import { UNKNOWN, literal, type LibraryValue, type Value } from '../values/value';

const CONNECTION = literal('connection of @nestjs/typeorm');

/** `TypeOrmModule.forRoot({ type: 'mysql' })`, `forRootAsync({ useFactory })`, `forRootAsync({ useClass })` */
export function tellNestConnection(machine: Machine, { library, path, args }: LibraryValue): void {
  const how = library === '@nestjs/typeorm' ? /\.(forRoot|forRootAsync)\(\)$/.exec(path)?.[1] : undefined;
  const [given = UNKNOWN] = args;
  if (how === 'forRoot') machine.providers.tell(machine, CONNECTION, () => given);
  if (how === 'forRootAsync' && given.type === 'object') machine.providers.tell(machine, CONNECTION, (running) => optionsMade(running, provided(running, given) ?? UNKNOWN));
}

/** What a factory answers, or the method of a class that stands for one. https://docs.nestjs.com/techniques/database#async-configuration */
function optionsMade(machine: Machine, made: Value): Value {
  if (made.type !== 'object' || !made.cls) return made;
  const options = callValue(machine, memberOf(machine, made, 'createTypeOrmOptions'), [], NOWHERE, 1, made);
  return options.type === 'promise' ? options.value : options;
}

/** What Nest injects by a type of TypeORM (`Repository<Order>`, `DataSource`) asks the database that Nest was told of. */
export function ofNestConnection(machine: Machine, value: LibraryValue): LibraryValue {
  if (value.library !== 'typeorm' || !machine.providers.has(CONNECTION)) return value;
  const options = machine.providers.valueOf(machine, CONNECTION);
  return options ? { ...value, receiver: { type: 'library', born: machine.born(), library: 'typeorm', path: 'DataSource.new', args: [options] } } : value;
}
