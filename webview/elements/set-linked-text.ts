import { undirected } from '../../src/report/words/undirected';
import { element } from './element';

/** `https://…`, or a host and a path as price lists are named: `aws.amazon.com/lambda/pricing`. */
const address = /^(?:https:\/\/|[a-z\d-]+\.[a-z\d.-]+\/)/;
/** What stands between an address and what is around it. */
const between = /([\s;,()]+)/;

/** Sets a text of ours, never one out of the project, only when it differs; addresses in it are links, so that a source can be opened. */
export function setLinkedText(node: HTMLElement, text: string): void {
  if (node.textContent === undirected(text)) return;
  node.replaceChildren(...text.split(between).map((part) => (address.test(part) ? link(part) : undirected(part))));
}

function link(text: string): HTMLElement {
  return element('a', { href: text.startsWith('https://') ? text : `https://${text}`, target: '_blank', rel: 'noreferrer' }, text);
}
