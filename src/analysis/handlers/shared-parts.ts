import type { Handler } from '../../domain';
import { textHash } from '../text/text-hash';
import { withCommonShape } from './with-common-shape';

/** A longer part is known by the hash of its text, in characters. */
const LONGEST_TEXT = 128;

/** Handlers of a project wait for the same calls and often do the same: equal parts are kept once. */
export class SharedParts {
  private readonly parts = new Map<string, unknown>();

  /** The same handler, made of parts that others have too. */
  of(handler: Handler): Handler {
    const { awaitedCalls, body, init, loadMs, ownCpuMs } = handler;
    return withCommonShape({ ...handler, awaitedCalls: awaitedCalls.map((call) => this.shared(call)), body: this.shared(body), init: this.shared(init), loadMs: this.shared(loadMs), ownCpuMs: this.shared(ownCpuMs) });
  }

  private shared<Part>(part: Part): Part {
    const text = JSON.stringify(part);
    const key = text.length > LONGEST_TEXT ? textHash(text) : text;
    const known = this.parts.get(key);
    if (known === undefined) this.parts.set(key, part);
    return (known as Part | undefined) ?? part;
  }
}
