import type { ExportFormat, HostMessage, PanelState, WebviewMessage } from '../src/messages';
import { download } from './download';

/** What the panel talks to: VS Code, or nothing in the HTML report. */
export interface Host {
  post(message: WebviewMessage): void;
  /** Asks where and writes a file: text, or base64 of a picture. */
  save(format: ExportFormat, content: string, name: string): void;
  onState(listener: (state: PanelState) => void): void;
}

declare const acquireVsCodeApi: undefined | (() => { postMessage(message: WebviewMessage): void });

/** VS Code's webview, or the state that is embedded in a report. */
export function connect(): Host {
  const embedded = document.getElementById('state');
  if (embedded) return { post: () => undefined, save: download, onState: (listener) => listener(JSON.parse(embedded.textContent ?? '') as PanelState) };
  if (typeof acquireVsCodeApi === 'undefined') throw new Error('The panel needs VS Code or an embedded state.');
  const code = acquireVsCodeApi();
  return {
    post: (message) => code.postMessage(message),
    save: (format, content) => code.postMessage({ kind: 'export', format, content }),
    onState(listener) {
      addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
        if (data.kind === 'state') listener(data.state);
      });
    },
  };
}
