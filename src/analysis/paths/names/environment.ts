import type { FunctionIr } from '../../ir';
import type { Class, Datum, Instance } from '../values/datum';
import type { PathModule } from '../loaded/path-module';

/** One function call: what `this`, `super` and `arguments` are in it. */
export interface Activation {
  fn?: FunctionIr;
  self?: Datum;
  home?: Class | Instance;
  args: readonly Datum[];
  /** The object that `super(…)` of a constructor fills. */
  constructs?: Class;
}

/** Variables of one function call, block or module. */
export class Environment {
  private own?: Map<string, Datum>;

  constructor(
    readonly module: PathModule,
    readonly parent: Environment | undefined,
    readonly activation: Activation,
    /** Whose `var`s are its own. */
    readonly isFunction = false,
  ) {}

  /** Made when something is declared: most blocks declare nothing. */
  get variables(): Map<string, Datum> {
    return (this.own ??= new Map());
  }

  declaring(name: string): Environment | undefined {
    for (let at: Environment | undefined = this; at; at = at.parent) if (at.own?.has(name)) return at;
    return undefined;
  }

  inner(): Environment {
    return new Environment(this.module, this, this.activation);
  }

  /** The environment of the function around. */
  get ofFunction(): Environment {
    let at: Environment = this;
    while (!at.isFunction && at.parent) at = at.parent;
    return at;
  }
}
