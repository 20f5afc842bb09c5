import type { LibraryValue } from '../values/value';

/** What a package's objects that tell of events were asked to do: `const socket = new Socket(); socket.on('connect', resolve); socket.connect(80)`. */
export class Emitters {
  private readonly asked = new WeakMap<LibraryValue, number[]>();
  /** Whose listener runs at the moment. */
  private telling?: LibraryValue;

  /** What the emitter behind the call does from now on has this id. */
  noteAsked(call: LibraryValue, id: number): void {
    const emitter = emitterOf(call);
    const ids = this.asked.get(emitter);
    if (ids) ids.push(id);
    else this.asked.set(emitter, [id]);
  }

  tell(emitter: LibraryValue | undefined, listener: () => void): void {
    const outer = this.telling;
    this.telling = emitter && emitterOf(emitter);
    try {
      listener();
    } finally {
      this.telling = outer;
    }
  }

  /** The emitter whose listener runs; asked later, it says what it was asked until then. */
  get toldBy(): (() => readonly number[]) | undefined {
    const emitter = this.telling;
    return emitter && ((): readonly number[] => this.asked.get(emitter) ?? []);
  }
}

/** The object that a chain of calls began with. */
function emitterOf(call: LibraryValue): LibraryValue {
  let at = call;
  while (at.receiver && /(?:\(\)|(?:^|\.)new)$/.test(at.receiver.path)) at = at.receiver;
  return at;
}
