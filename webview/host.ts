import type { ExportFormat, HostMessage, PanelState, Typed, WebviewMessage } from '../src/messages';
import { download } from './download';

/** What the panel talks to: VS Code, or nothing in the HTML report. */
export interface Host {
  post(message: WebviewMessage): void;
  /** Asks where and writes a file: text, or base64 of a picture. */
  save(format: ExportFormat, content: string, name: string): void;
  onState(listener: (state: PanelState) => void): void;
  /** Keeps what is typed, for the page's next life; undefined = nothing is. */
  remember(typed: Typed | undefined): void;
  /** What was typed in the page's life before. */
  remembered(): Typed | undefined;
}

/** VS Code drops a hidden page and keeps its state, over a reload of the window too. */
interface VsCodeApi {
  postMessage(message: WebviewMessage): void;
  getState(): Typed | undefined;
  setState(typed: Typed | undefined): void;
}

declare const acquireVsCodeApi: undefined | (() => VsCodeApi);

/** VS Code's webview, or the state that is embedded in a report. */
export function connect(): Host {
  const embedded = document.getElementById('state');
  if (embedded) return { post: () => undefined, save: download, onState: (listener) => listener(JSON.parse(embedded.textContent ?? '') as PanelState), remember: () => undefined, remembered: () => undefined };
  if (typeof acquireVsCodeApi === 'undefined') throw new Error('The panel needs VS Code or an embedded state.');
  const code = acquireVsCodeApi();
  return {
    post: (message) => code.postMessage(message),
    remember: (typed) => code.setState(typed),
    remembered: () => code.getState(),
    save: (format, content) => code.postMessage({ kind: 'export', format, content }),
    onState(listener) {
      addEventListener('message', ({ data }: MessageEvent<HostMessage | undefined>) => {
        if (data?.kind === 'state') listener(data.state);
      });
    },
  };
}
