import type { ModuleRun } from '../loaded/module-run';
import type { Scope } from '../scope';
import { Entangled } from './entangled';
import { noteBefore, takeBack, type Journal } from './journal';
import type { SharedMembers } from './shared-members';
import { peek } from './watched-members';

/**
 * Which module loads, and whether one that did changed what another one made, or found another one half loaded.
 * Then what a handler finds depends on the handlers before it, and the next one must begin with modules that nobody has loaded.
 */
export class Loads {
  /** The module whose top level runs. */
  module?: ModuleRun | undefined;
  isEntangled = false;
  /** The handler that is followed is followed anew where it is entangled. */
  isBegunAnew = false;
  /** What the module that loads has written into variables of others: what was there before. */
  private written: Journal = new Map();
  /** Modules of whose left variables whoever runs, the module that loads or the handler, has been told. */
  private told = new Set<ModuleRun>();

  /** `sharedMembers`: what the handler has left in them. */
  constructor(private readonly sharedMembers: SharedMembers) {}

  entangle(): void {
    this.isEntangled = true;
    if (this.isBegunAnew) throw new Entangled();
  }

  during(module: ModuleRun, run: () => void): void {
    const { module: outer, written, told } = this;
    // It finds the variables of others as these left them, whoever else has loaded by then.
    const own = takeBack(written);
    let isWhole = false;
    Object.assign(this, { module, written: new Map(), told: new Set() });
    try {
      run();
      isWhole = true;
    } finally {
      if (this.written.size > 0) module.leaves = { variables: takeBack(this.written), told: this.told };
      Object.assign(this, { module: outer, written, told });
      takeBack(own);
      // Too deeply nested to be followed to its end.
      if (!isWhole) this.isEntangled = true;
    }
  }

  /** Something is changed that was made with this id: is it the module's own? */
  noteChange(born: number | undefined): void {
    if (this.module && born !== this.module.born) this.entangle();
  }

  /** Before a variable is written that a module made. */
  noteWrite({ born, variables }: Scope, name: string): void {
    if (this.module && born !== this.module.born) noteBefore(this.written, variables, name, peek(variables, name));
  }

  /**
   * Whoever asks for a module finds what it has left in variables of others as it loaded (`connection ??= connect()` in a function of theirs that it called), and nobody else:
   * what a handler finds does not depend on the handlers before it.
   */
  tell(run: ModuleRun): void {
    const { leaves } = run;
    if (!leaves || this.told.has(run)) return;
    this.told.add(run);
    for (const [variables, names] of leaves.variables) {
      for (const name of names.keys()) {
        if (this.module) noteBefore(this.written, variables, name, peek(variables, name));
        else this.sharedMembers.note(variables, name);
      }
    }
    takeBack(leaves.variables);
    for (const one of leaves.told) this.told.add(one);
  }

  /** The module asks for another one. */
  noteAsked(asked: ModuleRun): void {
    if (this.module && asked !== this.module && !asked.isDone) this.entangle();
  }

  /** Another handler runs. */
  restart(): void {
    this.told.clear();
  }
}
