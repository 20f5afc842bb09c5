import type { LoadedModule } from '../modules/loaded-module';
import type { Value } from './values/value';

/** Variables of one function call, block or module. */
export class Scope {
  private own?: Map<string, Value>;
  private fixed?: Set<string>;
  /** Of a function call. */
  args?: readonly Value[];

  /** Scope id of the function call that it belongs to. */
  readonly callId: number;
  /** Id of the module that loaded when it was made; undefined where a handler ran. */
  readonly born: number | undefined;

  constructor(
    readonly module: LoadedModule,
    readonly parent?: Scope,
    call?: { id: number; born?: number | undefined },
  ) {
    this.callId = call?.id ?? parent?.callId ?? 0;
    this.born = call ? call.born : parent?.born;
  }

  /** All handlers find in it what is left there. */
  get isShared(): boolean {
    return this.born !== undefined;
  }

  /** Made when something is declared: most blocks declare nothing. */
  get variables(): Map<string, Value> {
    return (this.own ??= new Map());
  }

  /** Names declared with `const`, or parameters that nothing assigns. */
  get constants(): Set<string> {
    return (this.fixed ??= new Set());
  }

  /** What it declares so far, in order. */
  get declared(): Iterable<[string, Value]> {
    return this.own ?? [];
  }

  isConstant(name: string): boolean {
    return this.fixed?.has(name) === true;
  }

  /** One of the same names, for another call; `copy` gives their values. */
  copied(parent: Scope | undefined, id: number, copy: (value: Value) => Value): { scope: Scope; fill(): void } {
    const scope = new Scope(this.module, parent, { id });
    const fill = (): void => {
      for (const [name, value] of this.declared) scope.variables.set(name, copy(value));
      for (const name of this.fixed ?? []) scope.constants.add(name);
      if (this.args) scope.args = this.args.map(copy);
    };
    return { scope, fill };
  }

  /** The nearest scope that declares the name. */
  declaring(name: string): Scope | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      if (scope.own?.has(name)) return scope;
      if (name === 'arguments' && scope.args) return scope.withArguments(scope.args);
    }
    return undefined;
  }

  /** Few functions ask for `arguments`: it is made when one does. */
  private withArguments(args: readonly Value[]): this {
    this.variables.set('arguments', { type: 'array', items: [...args] });
    return this;
  }
}
