import { libraryMember } from './library-member';
import type { Machine } from '../machine';
import { native } from '../natives/native';
import type { ClassValue, LibraryValue, Value } from '../values/value';

const SEQUELIZE = /^(?:@sequelize\/core|sequelize|sequelize-typescript)$/;

/** What a class has from the package's class that it extends. A model of Sequelize asks the client that it was told: https://sequelize.org/docs/v6/core-concepts/model-basics/#extending-model */
export function memberOfBase(cls: ClassValue, base: LibraryValue, name: string): Value {
  if (!SEQUELIZE.test(base.library)) return libraryMember(base, name);
  if (name === 'init') return native('init', (machine, [, options]) => tell(machine, cls, options));
  const client = clientOf(cls);
  return libraryMember(client ? { ...base, receiver: client } : base, name);
}

function tell(machine: Machine, cls: ClassValue, options: Value | undefined): Value {
  const client = options?.type === 'object' ? options.members.get('sequelize') : undefined;
  if (client) machine.writeMember(cls.statics, 'sequelize', client, { born: cls.scope.born });
  return cls;
}

function clientOf(cls: ClassValue): LibraryValue | undefined {
  for (let at: Value | undefined = cls; at?.type === 'class'; at = at.base) {
    const client = at.statics.get('sequelize');
    if (client?.type === 'library') return client;
  }
  return undefined;
}
