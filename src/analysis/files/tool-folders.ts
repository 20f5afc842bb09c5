/** Folders that only tools write: packages, caches, build output with a name of its own. */
export const toolFolders: ReadonlySet<string> = new Set([
  '.amplify', '.aws-sam', '.build', '.cache', '.esbuild', '.git', '.gradle', '.hg', '.next', '.netlify', '.nuxt', '.nx', '.nyc_output', '.open-next', '.output',
  '.parcel-cache', '.pnpm-store', '.serverless', '.sst', '.svelte-kit', '.svn', '.terraform', '.tox', '.turbo', '.vercel', '.venv', '.vscode-test', '.webpack',
  '.wrangler', '.yarn', '__pycache__', 'bower_components', 'cdk.out', 'jspm_packages', 'node_modules', 'site-packages', 'venv',
]);

/** True for what stands below one, at any depth. `path` is relative to the project's root with `/`. */
export function isInToolFolder(path: string): boolean {
  return path.split('/').slice(0, -1).some((folder) => toolFolders.has(folder));
}
