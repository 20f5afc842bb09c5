import { posix } from 'node:path';

/** `cd X`, `pushd X`, `popd`, also as first command of a subshell; `cd "$(dirname "$0")/.."`, and `cd "$ROOT/x"` where nothing says what ROOT is. */
const changed = /^\(?\s*(?:cd|pushd)\s+(?:--\s+)?(\S.*)$/;
const unknownStart = /^(?:\$\(.*\)|\$\{?\w+(?::?[-=][^}]*)?\}?)(?=\/|$)/;

/** The folder where the commands of a script are run, relative to where it is started, command by command. */
export class ScriptFolder {
  private folder = '.';
  private readonly left: string[] = [];

  /** The folder after this command. */
  after(command: string): string {
    const text = command.trim();
    if (text.startsWith('(') || /^pushd\b/.test(text)) this.left.push(this.folder);
    const target = changed.exec(text)?.[1];
    if (target !== undefined) this.folder = this.to((target.split('>', 1)[0] ?? '').replace(/ [12]$/, '').trim().replaceAll(/["']/g, ''));
    const here = this.folder;
    if (/^popd\b/.test(text) || (text.endsWith(')') && !/\$\([^()]*\)$/.test(text))) this.folder = this.left.pop() ?? this.folder;
    return /^popd\b/.test(text) ? this.folder : here;
  }

  /** What begins with something unknown is taken from where the script was started. */
  private to(target: string): string {
    const rest = target.replace(unknownStart, '.');
    if (rest.includes('$') || rest.startsWith('/') || rest === '-') return this.folder;
    return posix.join(rest === target ? this.folder : '.', rest);
  }
}
