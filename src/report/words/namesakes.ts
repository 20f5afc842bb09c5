import type { Handler } from '../../domain';

/** By id, for handlers that share their name: the part of the id, from its end, that none of the others has there; the whole id where each part is shared. */
export function namesakes(handlers: readonly Pick<Handler, 'id' | 'name'>[]): Map<string, string> {
  const groups = new Map<string, { id: string }[]>();
  for (const handler of handlers) {
    const group = groups.get(handler.name);
    if (group) group.push(handler);
    else groups.set(handler.name, [handler]);
  }
  return new Map([...groups.values()].filter(({ length }) => length > 1).flatMap((group) => distinguished(group.map(({ id }) => id))));
}

function distinguished(ids: readonly string[]): [id: string, part: string][] {
  const parts = ids.map((id) => id.split(/[/#]/).toReversed());
  const deepest = Math.max(...parts.map(({ length }) => length));
  const counts = Array.from({ length: deepest }, (_, depth) => {
    const count = new Map<string | undefined, number>();
    for (const path of parts) count.set(path[depth], (count.get(path[depth]) ?? 0) + 1);
    return count;
  });
  return ids.map((id, index) => [id, parts[index]!.find((part, depth) => counts[depth]!.get(part) === 1) ?? id]);
}
