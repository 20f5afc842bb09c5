import type { ModuleRun } from '../loaded/module-run';
import { Entangled } from './entangled';

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

  entangle(): void {
    this.isEntangled = true;
    if (this.isBegunAnew) throw new Entangled();
  }

  during(module: ModuleRun, run: () => void): void {
    const outer = this.module;
    let isWhole = false;
    this.module = module;
    try {
      run();
      isWhole = true;
    } finally {
      this.module = outer;
      // Too deeply nested to be followed to its end.
      if (!isWhole) this.isEntangled = true;
    }
  }

  /** Something is changed that was made with this id: is it the module's own? */
  noteChange(born: number | undefined): void {
    if (this.module && born !== this.module.born) this.entangle();
  }

  /** The module asks for another one. */
  noteAsked(asked: ModuleRun): void {
    if (this.module && asked !== this.module && !asked.isDone) this.entangle();
  }
}
