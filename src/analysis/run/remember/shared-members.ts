import { constantText } from './constant-text';
import { identity } from './identity';
import type { Variables } from './journal';

/** Members of objects that all handlers share, as far as the handler that runs has written constants into them: `this.isConnected = true`. */
export class SharedMembers {
  private readonly written = new Map<Variables, Set<string>>();
  /** Those of every handler so far. */
  private readonly known = new WeakSet<Variables>();

  /** What a run that is told again left in variables of modules and in such members. */
  noteAgain(variables: Variables, name: string): void {
    if (this.known.has(variables)) this.note(variables, name);
  }

  note(members: Variables, name: string): void {
    this.known.add(members);
    const names = this.written.get(members) ?? new Set();
    this.written.set(members, names.add(name));
  }

  /** What they hold now: where two texts are the same, whoever reads them finds the same. Undefined where one holds more than constants. */
  get text(): string | undefined {
    let text = '';
    for (const [members, names] of this.written) {
      for (const name of names) {
        const value = constantText(members.get(name));
        if (value === undefined) return undefined;
        text += `${identity(members)}.${name}=${value};`;
      }
    }
    return text;
  }

  restart(): void {
    this.written.clear();
  }
}
