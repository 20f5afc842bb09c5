import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'programs');

/** Everything in `programs/`, by file name. */
export const programTexts: Readonly<Record<string, string>> = Object.fromEntries(readdirSync(folder).sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
