import type { ts } from '../syntax';
import { nameOf } from './name-of';
import { newState } from './workflow-state';
import type { Chain } from './workflow-state';

/** What a method of a state or of a chain does with the chains that it is given. */
export function link(name: string, receiver: Chain | undefined, given: readonly Chain[], node: ts.CallExpression): Chain | undefined {
  const [first] = given;
  if (!first && !receiver) return undefined;
  if (!receiver) return /^(start|fromChainable)$/.test(name) ? first : name === 'sequence' ? given.reduce((chain, next) => joined(chain, next)) : undefined;
  switch (name) {
    case 'next': return first ? joined(receiver, first) : receiver;
    case 'when': case 'otherwise': {
      if (first && name === 'when') receiver.start.choices.push(first.start);
      else if (first) receiver.start.otherwise = first.start;
      if (first) receiver.behind?.push(first);
      return receiver;
    }
    case 'afterwards': return { start: receiver.start, ends: [...(receiver.behind ?? []).flatMap(({ ends }) => ends), ...withoutOtherwise(receiver, node)] };
    case 'addCatch': case 'addRetry': receiver.start.isGuarded = true; return receiver;
    case 'branch': receiver.start.branches.push(...given.map(({ start }) => start)); return receiver;
    case 'itemProcessor': case 'iterator': if (first) receiver.start.items = first.start; return receiver;
    case 'toSingleState': { const parallel = newState(nameOf(node.arguments[0]), 'Parallel'); parallel.start.branches.push(receiver.start); return parallel; }
    default: return receiver;
  }
}

/** A Choice whose `afterwards({ includeOtherwise: true })` goes on itself where no condition holds. */
function withoutOtherwise({ start }: Chain, node: ts.CallExpression): Chain['ends'] {
  return /includeOtherwise:\s*true/.test(node.getText()) && !start.otherwise ? [(next) => { start.otherwise = next; }] : [];
}

function joined(chain: Chain, next: Chain): Chain {
  for (const end of chain.ends) end(next.start);
  return { start: chain.start, ends: next.ends };
}
