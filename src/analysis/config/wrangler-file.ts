import { posix } from 'node:path';
import { copiedPrefix, copiedSuffix } from './locate/copied-suffix';
import { folderOf } from './resolve-path';

/** Path of a Worker's configuration, `wrangler.toml`, that of an environment too; groups 1 and 2 of one that is copied before it is used: `example.wrangler.toml`, `wrangler.toml.example`. */
export const wranglerFile = new RegExp(String.raw`(?:^|\/)(${copiedPrefix})?wrangler(?:[.-][\w.-]+)?\.(?:toml|jsonc?)(${copiedSuffix})?$`);

/** Configurations of Workers that count: what is copied first says nothing new beside what is used. */
export function wranglerFiles(files: ReadonlySet<string>): { file: string; isCopied: boolean }[] {
  const isConfigured = (folder: string): boolean => ['toml', 'json', 'jsonc'].some((extension) => files.has(posix.join(folder, `wrangler.${extension}`)));
  return [...files].flatMap((file) => {
    const found = wranglerFile.exec(file);
    const isCopied = (found?.[1] ?? found?.[2]) !== undefined;
    return !found || (isCopied && isConfigured(folderOf(file))) ? [] : [{ file, isCopied }];
  });
}
