import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { PanelState } from '../src/messages';
import { carryOver } from './typed/carry-over';
import { connect } from './host';
import { panel } from './panel';
import type { Panel } from './panel';
import { statusView } from './status-view';
import './style.css';

const root = document.getElementById('panel')!;
const host = connect();
let shown: { panel: Panel; analysis: string } | undefined;
/** The one that is shown, and those that were replaced before they were. */
let open: Panel[] = [];

/** A state of the same analysis keeps the panel. That of another takes its place once it has its figures, with what was typed and unfolded. */
host.onState((state) => {
  if (state.phase !== 'ready' || state.handlers.length === 0) return replace(state);
  const analysis = JSON.stringify([state.projectName, state.handlers, state.diagnostics, state.focus]);
  if (shown?.analysis === analysis) return shown.panel.receive(state);
  const before = shown?.panel;
  const fresh = panel(state, host, before, () => {
    if (shown?.panel !== fresh) return;
    const settle = before?.root.isConnected ? carryOver(before.root, fresh.root) : undefined;
    root.replaceChildren(fresh.root);
    settle?.();
    endAllBut(fresh);
  });
  open.push(fresh);
  shown = { panel: fresh, analysis };
  if (!before?.root.isConnected) root.replaceChildren(fresh.root);
});
const typed = host.remembered();
if (typed) host.post({ kind: 'change', ...typed });
host.post({ kind: 'ready' });

function replace(state: PanelState): void {
  shown = undefined;
  root.replaceChildren(statusView(state, host));
  endAllBut(undefined);
}

function endAllBut(kept: Panel | undefined): void {
  for (const panel of open) if (panel !== kept) panel.end();
  open = open.filter((panel) => panel === kept);
}
