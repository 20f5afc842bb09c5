import { undirected } from '../../src/report/words/undirected';

type Attributes = Record<string, string | number | boolean | undefined>;

/** A DOM element. Texts become text nodes, never markup; `undefined` and `false` attributes are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.map((child) => (typeof child === 'string' ? undirected(child) : child)));
  return node;
}
