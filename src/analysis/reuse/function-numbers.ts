import type { FunctionIr, ModuleIr } from '../ir';
import type { LoadedModule } from '../modules/loaded-module';
import { outerFunctions } from './outer-functions';

/** Numbers of the project's functions, given when they are first asked for: what was run is kept as numbers. */
export class FunctionNumbers {
  private readonly numbers = new Map<string, number>();
  /** Of each module whose functions were asked for. */
  private readonly known = new WeakMap<ModuleIr, ReadonlyMap<FunctionIr, { name: string; number?: number }>>();

  /** Undefined for a function inside another one, since whoever runs it has run the outer one, and for a class. */
  of(fn: object, { file, ir }: LoadedModule): number | undefined {
    let functions = this.known.get(ir);
    if (!functions) this.known.set(ir, (functions = new Map([...outerFunctions(ir)].map(([one, name]) => [one, { name }]))));
    const known = functions.get(fn as FunctionIr);
    return known && (known.number ??= this.named(file, known.name));
  }

  /** Of the function with this name in {@link outerFunctions}. */
  named(file: string, name: string): number {
    const key = `${file}#${name}`;
    const known = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, known);
    return known;
  }

  /** In the order of their numbers, for another session. */
  get keys(): string[] {
    return [...this.numbers.keys()];
  }

  restore(keys: readonly string[]): void {
    for (const [number, key] of keys.entries()) this.numbers.set(key, number);
  }
}
