import { isSource } from '../text/is-source';
import { readmeFile } from '../config/readme-file';
import { wranglerFile } from '../config/wrangler-file';
import { isInToolFolder } from './tool-folders';

const declarationFile = /\.d\.(?:\w+\.)?[cm]?ts$/;
/** Programs of infrastructure in other languages than JavaScript. */
const programFile = /\.(?:cs|go|java|kt|py)$/;
const configFile = /\.(?:arc|bicep|jsonc?|json5|mk|prisma|sh|template|tf|toml|ya?ml)$|(?:^|\/)(?:\.babelrc|\.vercelignore|Dockerfile[^/]*|[^/]*\.Dockerfile|(?:GNUm|m|M)akefile)$/;

/** Schemas of Amplify Gen 1's APIs name the functions that answer them. */
const amplifyApi = '/amplify/backend/api/';

/** Sources, and the configuration that declares handlers: by path alone. The editor and the terminal ask too what an analysis would read. */
export function isListed(path: string): boolean {
  const isNamed = isSource(path) ? !declarationFile.test(path) : configFile.test(path) || programFile.test(path) || wranglerFile.test(path) || readmeFile.test(path) || (path.endsWith('.graphql') && `/${path}`.includes(amplifyApi));
  return isNamed && !isInToolFolder(path);
}
