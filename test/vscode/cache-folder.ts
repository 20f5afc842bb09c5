import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the tests keep what they install for themselves, outside the project: `XDG_CACHE_HOME`, else `~/.cache`. */
export const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hosting-cost');
