import { ScriptFolder } from './script-folder';
import { shellRows } from '../../config/parse/shell-rows';

/** `functions-framework --target=NAME` and `gcloud functions deploy NAME --entry-point=NAME`. */
const started = /\bfunctions-framework(?:-nodejs)?\b([^&|;\n]*)/g;
const deployed = /\bfunctions\s+deploy\b/;
/** A program's name, its path, or a variable that holds it. */
const program = /^[@"'(]*(?:[\w./-]+|\$[({]?\w+[)}]?)$/;

/** Longer than any script that deploys, in characters. */
const MAX_SCRIPT = 100_000;
/** Characters of a variable's value: those of real ones are names and paths. */
const MAX_VALUE = 1_000;

/** A command that deploys a Google function or starts it. */
export interface DeployCommand {
  name: string;
  /** Exported or registered name. */
  entryPoint: string;
  options: string;
  /** Where the script stands by then, relative to where it was started. */
  folder: string;
  /** It only starts the function on one's own machine. */
  isLocal?: true;
  /** 1-based, in the text. */
  line: number;
}

/** Commands of a script, with the values of its variables put in, and of those that it is `given`; `sourced` is what it sources. */
export function deployCommands(script: string, given: Iterable<[string, string]> = [], sourced = ''): DeployCommand[] {
  if (script.length + sourced.length > MAX_SCRIPT) return [];
  const variables = new Map(given);
  const found: DeployCommand[] = [];
  const standing = new ScriptFolder();
  for (const { text, line } of shellRows(script, sourced)) {
    const row = text.replace(/\$\{?(\w+)\}?|\$\((\w+)\)/g, (whole, braced: string | undefined, called: string | undefined) => variables.get(braced ?? called ?? '') ?? whole);
    const [, variable, value] = /^(?:export\s+|local\s+|readonly\s+)?(\w+)\s*[:?]?=\s*["']?([^"'\s]*)["']?$/.exec(row.trim()) ?? [];
    if (variable !== undefined) variables.set(variable, (value ?? '').replace(/^\$\{\w+:?[-=]([^}]*)\}$/, '$1').slice(0, MAX_VALUE));
    for (const part of row.split(/[&|;\n]/)) {
      const commands = commandsIn(part);
      const folder = standing.after(part);
      found.push(...commands.map((command) => ({ ...command, folder, line })));
    }
  }
  return found;
}

function commandsIn(part: string): Omit<DeployCommand, 'folder' | 'line'>[] {
  const [before = '', rest = ''] = part.split(deployed, 2);
  // `(cd x && gcloud functions deploy y --timeout 60s)`: the subshell's bracket is no part of the last option.
  const options = ` ${rest.includes('(') ? rest : rest.replace(/\)\s*$/, '')}`;
  const isGcloud = before.split(/\s+/).some((word) => program.test(word) && /gcloud\b/i.test(word));
  const stated = /--(?:entry-point|function)[= ]["']?([\w$.-]+)/.exec(options)?.[1];
  // A name that only the script's caller knows is not known: the entry point's is nearest to it.
  const name = isGcloud ? (nameIn(options) ?? stated) : undefined;
  const uploads = name === undefined ? [] : [{ name, entryPoint: stated ?? name, options }];
  const starts = [...part.matchAll(started)].flatMap(([, given = '']) => {
    const target = /--target[= ]["']?([\w$.-]+)/.exec(given)?.[1];
    return target === undefined ? [] : [{ name: target, entryPoint: target, isLocal: true as const, options: given }];
  });
  return [...uploads, ...starts];
}

/** The one word that is neither an option nor an option's value. */
function nameIn(options: string): string | undefined {
  const flags = /--(?:gen2|no-gen2|quiet|trigger-http|allow-unauthenticated|no-allow-unauthenticated|retry|no-retry|serve-all-traffic-latest-revision)\b/g;
  const words = options.replace(flags, ' ').trim().split(/\s+/);
  return words.find((word, index) => /^["']?[A-Za-z][\w$-]*["']?$/.test(word) && !/^--?[\w-]+$/.test(words[index - 1] ?? ''))?.replace(/["']/g, '');
}
