import { parse } from 'jsonc-parser';
import { unlessTooDeep } from '../syntax/unless-too-deep';

/** What a JSON text with comments holds, as far as it can be read; undefined for one that holds nothing or is nested too deeply. */
export function parseJsonc(text: string): unknown {
  return unlessTooDeep(() => parse(text) as unknown);
}
