import vscode = require('vscode');

/** A project's own entries of the Problems view. Only files whose entries changed are touched, so that nothing flickers. */
export class KeptDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('hosting-cost');
  private shown = new Map<string, string>();

  show(entries: readonly (readonly [vscode.Uri, vscode.Diagnostic])[]): void {
    const byFile = new Map<string, { uri: vscode.Uri; diagnostics: vscode.Diagnostic[] }>();
    for (const [uri, diagnostic] of entries) {
      const file = byFile.get(uri.toString()) ?? { uri, diagnostics: [] };
      byFile.set(uri.toString(), file);
      file.diagnostics.push(diagnostic);
    }
    const before = this.shown;
    this.shown = new Map([...byFile].map(([key, { diagnostics }]) => [key, JSON.stringify(diagnostics)]));
    for (const key of before.keys()) if (!byFile.has(key)) this.collection.delete(vscode.Uri.parse(key));
    for (const [key, { uri, diagnostics }] of byFile) if (before.get(key) !== this.shown.get(key)) this.collection.set(uri, diagnostics);
  }

  dispose(): void {
    this.collection.dispose();
  }
}
