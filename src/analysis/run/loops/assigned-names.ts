import { pathsIn } from '../paths-in';

/** Names, and members of names as `name.member`, that statements assign, in functions inside them too. */
export const assignedNames = pathsIn(({ kind, target, expression }) => (kind === 'target' ? expression : kind === 'update' ? target : undefined));
