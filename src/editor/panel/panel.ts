import vscode = require('vscode');
import { webviewMessageSchema } from '../../messages';
import type { HostMessage, Typed, WebviewMessage } from '../../messages';
import type { ProjectInputs } from '../../domain';
import { type InputConflict, mergeInputs } from '../../inputs/merge-inputs';
import { projectFileName } from '../../inputs/project-file-name';
import { panelHtml } from './panel-html';
import { panelState } from './panel-state';
import { projectUri } from '../workspace/project-uri';
import { saveExport } from './save-export';
import { saveInputs } from './save-inputs';
import { saveReport } from './save-report';
import type { Session } from '../session';

/** The cost panel of one project: sends the session's whole state, acts on what the person does in it. */
export class Panel implements vscode.Disposable {
  static readonly saveReport = saveReport;
  private readonly subscription: { dispose(): void };
  private focus: string | undefined;
  private saveError: string | undefined;
  /** False until the page has loaded, and while it is hidden: VS Code then drops it. */
  private isListening = false;
  private sent = '';
  /** What `hosting-cost.json` said when the person began to type. */
  private base: ProjectInputs | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly session: Session,
    bundles: vscode.Uri,
    private readonly memory: vscode.Memento,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [bundles] };
    webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    webview.html = panelHtml(webview, bundles);
    this.subscription = session.onDidChange(() => this.sendChanges());
    panel.onDidChangeViewState(() => { this.isListening &&= panel.visible; });
    panel.onDidDispose(() => this.forget());
  }

  /** Brings the panel to the front, at one handler if it is asked for. */
  reveal(focus: string | undefined): void {
    this.focus = focus;
    this.panel.reveal();
    this.send();
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** What was typed in a panel that ended with the extension host, not by a person. */
  async takeUp(): Promise<void> {
    const typed = this.memory.get(this.memoryKey);
    if (typed) await this.receive({ ...typed, kind: 'change' });
  }

  private get memoryKey(): string {
    return `typed ${this.session.root}`;
  }

  /** What was typed and not saved goes with the panel. */
  private forget(): void {
    this.subscription.dispose();
    void this.memory.update(this.memoryKey, undefined);
    void this.session.setTyped(undefined);
  }

  private async receive(received: unknown): Promise<void> {
    const message = webviewMessageSchema.safeParse(received);
    if (!message.success) return console.error('Hosting Cost: the panel sent what it should not', message.error.message);
    try {
      await this.act(message.data);
    } catch (error) {
      // A file that is gone by now, a disk that is full.
      void vscode.window.showErrorMessage(vscode.l10n.t('Hosting Cost: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  private async act(message: WebviewMessage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.isListening = true;
        return this.send();
      case 'open':
        return openCode(this.session, message);
      case 'change':
        return this.follow(message);
      case 'save':
        return this.save(message);
      case 'export':
        return saveExport(this.session, message);
      case 'analyse':
        return this.session.analyze();
      case 'openSample':
        return void vscode.commands.executeCommand('hostingCost.openSample');
      case 'cancel':
        return this.session.cancel();
    }
  }

  private async follow({ inputs, base }: Typed): Promise<void> {
    this.base = base;
    void this.memory.update(this.memoryKey, { inputs, base } satisfies Typed);
    await this.session.setTyped(inputs);
    this.rebase();
  }

  private async save({ inputs, base }: Typed): Promise<void> {
    try {
      this.saveError = undefined;
      // The page knows that somebody is there, while a question is asked.
      this.send();
      if (!(await saveInputs(this.session.root, { inputs, base, confirm: confirmOverwrite }))) return;
      this.base = undefined;
      await this.memory.update(this.memoryKey, undefined);
      await this.session.setTyped(undefined);
      await this.session.estimate();
    } catch (error) {
      this.saveError = error instanceof Error ? error.message : String(error);
    }
    this.send();
  }

  /** A change that the panel itself made by typing is not sent back: it would overtake the next keystroke. */
  private sendChanges(): void {
    this.rebase();
    if (this.fingerprint() !== this.sent) this.send();
  }

  /** The file was changed elsewhere while something is typed here: the panel goes on from what it says now. */
  private rebase(): void {
    const saved = this.session.figures?.savedInputs;
    const typed = this.session.typedInputs;
    if (!saved || !typed || !this.base || JSON.stringify(saved) === JSON.stringify(this.base)) return;
    const { merged, conflicts } = mergeInputs(this.base, typed, saved);
    // What both changed is asked about when it is saved.
    if (conflicts.length > 0) return;
    this.base = saved;
    void this.session.setTyped(merged);
  }

  private send(): void {
    if (!this.isListening) return;
    this.sent = this.fingerprint();
    const message: HostMessage = { kind: 'state', state: panelState(this.session, { focus: this.focus, saveError: this.saveError, base: this.base }) };
    // Once: the person may look elsewhere afterwards.
    this.focus = undefined;
    void this.panel.webview.postMessage(message);
  }

  /** Equal while the panel would show the same, apart from what was typed in it. Each analysis has statistics of its own. */
  private fingerprint(): string {
    const state = panelState(this.session, { saveError: this.saveError });
    if (state.phase !== 'ready') return JSON.stringify(state);
    return JSON.stringify([state.stats, state.savedInputs, state.saveError, state.outdated]);
  }
}

/** Asks about each value that was typed here and changed in the file too. */
async function confirmOverwrite(conflicts: InputConflict[]): Promise<boolean> {
  const overwrite = vscode.l10n.t('Save what was typed');
  const detail = conflicts.map(({ name, typed, inFile }) => vscode.l10n.t('{0}: {1} in the file, {2} typed', name, shown(inFile), shown(typed))).join('\n');
  const question = vscode.l10n.t('{0} was changed while you typed. Replace what it says?', projectFileName);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, overwrite)) === overwrite;
}

function shown(value: unknown): string {
  return value === undefined ? vscode.l10n.t('nothing') : JSON.stringify(value);
}

async function openCode({ root }: Session, { file, line, column }: WebviewMessage & { kind: 'open' }): Promise<void> {
  const position = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(projectUri(root, file), { selection, viewColumn: vscode.ViewColumn.Beside });
}
