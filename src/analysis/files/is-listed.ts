import { wranglerFile } from '../config/wrangler-file';

const sourceFile = /(?<!\.d)\.[cm]?[jt]sx?$/;
const declarationFile = /\.d\.(?:\w+\.)?[cm]?ts$/;
/** Programs of infrastructure in other languages than JavaScript. */
const programFile = /\.(?:cs|go|java|kt|py)$/;
const configFile = /\.(?:arc|jsonc?|json5|mk|sh|template|tf|toml|ya?ml)$|(?:^|\/)(?:\.babelrc|Dockerfile[^/]*|[^/]*\.Dockerfile|(?:GNUm|m|M)akefile)$/;

/** Folders that only tools write: packages, caches, build output with a name of its own. */
export const toolFolders: ReadonlySet<string> = new Set([
  '.amplify', '.aws-sam', '.build', '.cache', '.esbuild', '.git', '.gradle', '.hg', '.next', '.netlify', '.nuxt', '.nx', '.nyc_output', '.open-next', '.output',
  '.parcel-cache', '.pnpm-store', '.serverless', '.sst', '.svelte-kit', '.svn', '.terraform', '.tox', '.turbo', '.vercel', '.venv', '.vscode-test', '.webpack',
  '.wrangler', '.yarn', '__pycache__', 'bower_components', 'cdk.out', 'jspm_packages', 'node_modules', 'site-packages', 'venv',
]);

/** Sources, and the configuration that declares handlers: by name alone. The editor and the terminal ask too what an analysis would read. */
export function isListed(path: string): boolean {
  return sourceFile.test(path) ? !declarationFile.test(path) : configFile.test(path) || programFile.test(path) || wranglerFile.test(path);
}
