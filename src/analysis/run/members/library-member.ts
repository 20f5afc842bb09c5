import type { LibraryValue } from '../values/value';

/** `default` of a package is the package: CommonJS and ES module consumers see the same thing. */
export function libraryMember(object: LibraryValue, name: string): LibraryValue {
  const extend = (path: string): string => (name === 'default' && path === '' ? '' : path === '' ? name : `${path}.${name}`);
  return {
    type: 'library',
    ...(object.born !== undefined && { born: object.born }),
    library: name === 'PrismaClient' && object.path === '' ? '@prisma/client' : object.library,
    path: extend(object.path),
    ...(object.also && { also: object.also.map((other) => ({ library: other.library, path: extend(other.path) })) }),
    args: [],
    receiver: object,
    ...(object.site && { site: object.site }),
    ...((object.settled || object.isAnswer) && { isAnswer: true }),
  };
}
