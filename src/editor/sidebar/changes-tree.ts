import vscode = require('vscode');

/** A row of the view, with those below it. */
export interface ChangeNode {
  item: vscode.TreeItem;
  children: ChangeNode[];
}

/** The view "Changes since HEAD": what the working tree costs more or less, then the handlers that differ. */
export class ChangesTree implements vscode.TreeDataProvider<ChangeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private nodes: ChangeNode[] = [];
  readonly onDidChangeTreeData = this.changed.event;

  show(nodes: ChangeNode[]): void {
    this.nodes = nodes;
    this.changed.fire();
  }

  getChildren(node?: ChangeNode): ChangeNode[] {
    return node ? node.children : this.nodes;
  }

  getTreeItem({ item }: ChangeNode): vscode.TreeItem {
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
