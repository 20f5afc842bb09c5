import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of the packages that the bundles contain: MIT, BSD and Apache ask for it wherever the code goes.
 * @param {(import('esbuild').Metafile | undefined)[]} metafiles
 * @param {string} outfile
 */
export function writeNotices(metafiles, outfile) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile?.inputs ?? {}));
  const packages = [...new Set(inputs.flatMap(packageFolder))].sort();
  writeFileSync(outfile, packages.map(notice).join('\n\n'));
}

/** `node_modules/@a/b/x.js` is of `node_modules/@a/b`; of nested ones, the innermost counts. */
const packageFolder = (file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? [];

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licenceFile = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const text = licenceFile ? readFileSync(join(folder, licenceFile), 'utf8').trim() : `License: ${license}`;
  return `${name} ${version}\n${'-'.repeat(70)}\n${text}`;
}
