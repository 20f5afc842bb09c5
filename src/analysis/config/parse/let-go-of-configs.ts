import type { ParsedConfigs } from '../../framework';

/** Configuration that stays parsed, in characters of text; parsed it takes about twenty times as many bytes. */
const MOST_CONFIGURATION = 300_000;

/** A person types in one file, and the others are parsed once; what is beyond the limit, or not listed any more, goes. */
export function letGoOfConfigs(configs: ParsedConfigs, listed: ReadonlySet<string>): void {
  let characters = 0;
  for (const [file, { text }] of configs) {
    if (!listed.has(file) || (characters += text.length) > MOST_CONFIGURATION) configs.delete(file);
  }
}
