import { randomBytes } from 'node:crypto';
import vscode = require('vscode');
import { embeddedJson } from '../../html-report';

/** The panel's page: only our own bundle runs in it, with its words in the reader's language, and nothing comes from elsewhere. */
export function panelHtml(webview: vscode.Webview, bundles: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(bundles, file)).toString();
  const policy = [
    "default-src 'none'",
    `font-src ${webview.cspSource} data:`,
    `img-src ${webview.cspSource} data:`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
  ].join('; ');
  return `<!doctype html>
<html lang="${vscode.l10n.bundle ? vscode.env.language : 'en'}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${address('webview.css')}">
    <title>Hosting Cost</title>
  </head>
  <body>
    <main id="panel"></main>
    <script type="application/json" id="l10n">${embeddedJson(vscode.l10n.bundle ?? {})}</script>
    <script nonce="${nonce}" src="${address('webview.js')}"></script>
  </body>
</html>`;
}
