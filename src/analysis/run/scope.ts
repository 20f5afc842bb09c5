import type { LoadedModule } from '../modules/modules';
import type { Value } from './value';

/** Variables of one function call, block or module. */
export class Scope {
  private own?: Map<string, Value>;
  private fixed?: Set<string>;
  /** Of a function call. */
  args?: readonly Value[];

  /** Scope id of the function call that it belongs to. */
  readonly callId: number;

  constructor(
    readonly module: LoadedModule,
    readonly parent?: Scope,
    callId?: number,
  ) {
    this.callId = callId ?? parent?.callId ?? 0;
  }

  /** Made when something is declared: most blocks declare nothing. */
  get variables(): Map<string, Value> {
    return (this.own ??= new Map());
  }

  /** Names declared with `const`, or parameters that nothing assigns. */
  get constants(): Set<string> {
    return (this.fixed ??= new Set());
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
