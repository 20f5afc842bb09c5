import { element } from '../elements/element';
import type { PanelFigures } from '../figures';
import type { View } from '../view';

export interface Tab {
  id: string;
  label: string;
  view: View;
}

export interface TabsView extends View {
  select(id: string): void;
  selected(): string;
}

/** One of several parts at a time; those that are not in sight are not told of answers. */
export function tabsView(label: string, tabs: Tab[]): TabsView {
  const heads = tabs.map((tab) => element('vscode-tab-header', { 'slot': 'header', 'data-tab': tab.id }, tab.label));
  const node = element('vscode-tabs', { 'aria-label': label }, ...heads, ...tabs.map(({ id, view }) => element('vscode-tab-panel', { 'data-panel': id }, view.root)));
  let latest: PanelFigures | undefined;
  const show = () => latest && tabs[node.selectedIndex]?.view.update(latest);
  node.addEventListener('vsc-tabs-select', show);
  // The element itself knows the arrows and Enter alone.
  heads.forEach((head, index) => head.addEventListener('keydown', (event) => {
    const to = new Map([[' ', index], ['Home', 0], ['End', heads.length - 1]]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    heads[to]!.click();
    // A tab that was never selected cannot have the focus before the element has drawn it anew.
    heads[to]!.tabIndex = 0;
    heads[to]!.focus();
  }));
  node.addEventListener('focusin', ({ target }) => {
    if (heads.some((head) => head === target)) heads.forEach((head) => (head.tabIndex = head === target ? 0 : -1));
  });
  // Where they do not fit beside each other, they go on below.
  void node.updateComplete.then(() => (node.shadowRoot!.querySelector('.tablist') as HTMLElement).style.setProperty('flex-wrap', 'wrap'));
  return {
    root: node,
    update(figures) {
      latest = figures;
      show();
    },
    select(id) {
      node.selectedIndex = tabs.findIndex((tab) => tab.id === id);
      node.setAttribute('selected-index', String(node.selectedIndex));
      show();
    },
    selected: () => tabs[node.selectedIndex]!.id,
  };
}
