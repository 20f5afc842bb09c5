import vscode = require('vscode');

/** Which open documents are ahead of the figures: what stands in the code waits for figures of the same text, so that nothing jumps. */
export class PendingEdits implements vscode.Disposable {
  private readonly versions = new Map<string, number>();
  private readonly answered = new vscode.EventEmitter<string>();

  edited({ uri, version }: vscode.TextDocument): void {
    this.versions.set(uri.toString(), version);
  }

  /** The figures are those of this version; a later edit is still waited for. */
  follow(uri: string, version: number): void {
    if ((this.versions.get(uri) ?? version) > version) return;
    this.versions.delete(uri);
    this.answered.fire(uri);
  }

  /** Resolves when the figures are those of the document, or to false when nobody waits any more. */
  async settled({ uri }: vscode.TextDocument, token: vscode.CancellationToken): Promise<boolean> {
    while (this.versions.has(uri.toString()) && !token.isCancellationRequested) await this.next(token);
    return !token.isCancellationRequested;
  }

  dispose(): void {
    this.versions.clear();
    this.answered.fire('');
    this.answered.dispose();
  }

  private next(token: vscode.CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const both = vscode.Disposable.from(this.answered.event(done), token.onCancellationRequested(done));
      function done() {
        both.dispose();
        resolve();
      }
    });
  }
}
