import type { Server } from './start-server';

export interface WorkbenchAddress {
  /** Absolute path of the folder to open, or of a `.code-workspace` file; without it the window is empty. */
  folder?: string;
  /** Absolute path of the extension under development. */
  extensionDevelopmentPath?: string;
  /** Absolute path of the suite to run in the extension host; without it the window stays open for clicks. */
  extensionTestsPath?: string;
}

/** The page that shows VS Code's window; what it opens is in the address, as the workbench expects it. */
export function workbenchAddress({ authority }: Server, { folder, extensionDevelopmentPath, extensionTestsPath }: WorkbenchAddress): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(extensionDevelopmentPath ? [['extensionDevelopmentPath', remote(extensionDevelopmentPath)]] : []),
    ...(extensionTestsPath ? [['extensionTestsPath', remote(extensionTestsPath)]] : []),
  ];
  const opened: Record<string, string> = folder === undefined ? { ew: 'true' } : { [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder };
  return `http://${authority}/?${new URLSearchParams({ ...opened, payload: JSON.stringify(payload) })}`;
}
