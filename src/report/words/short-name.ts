/** Characters of a name that leave room for its cost in a sidebar of the usual width. */
const MOST = 26;

/** A handler's name that leaves room for the figures: of a path its last parts, `…/src/orders/create.handler`; a route keeps its verb, `GET …/orders/[orderId]`. */
export function shortName(name: string): string {
  if (name.length <= MOST) return name;
  const verb = /^[A-Z]+ (?=\/)/.exec(name)?.[0] ?? '';
  const most = MOST - verb.length;
  const slash = name.indexOf('/', name.length - most);
  return `${verb}…${name.slice(slash >= 0 && slash < name.length - 1 ? slash : 1 - most)}`;
}
