import { run } from './run';
import type { Server } from './start-server';
import type { CodeServer } from './install-code-server';

/** Installs a .vsix as a person does. */
export async function installExtension({ node, entry }: CodeServer, server: Server, vsix: string): Promise<void> {
  await run(node, [entry, '--install-extension', vsix, '--extensions-dir', server.extensionsFolder, '--user-data-dir', server.userFolder]);
}
