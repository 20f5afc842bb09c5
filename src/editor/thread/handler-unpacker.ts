import type { Handler } from '../../domain';
import { SHARED_MEMBERS, type NumberedPart, type PackedHandler } from './packed-handler';

/** Makes handlers again of what was sent, answer by answer. */
export class HandlerUnpacker {
  /** Parts of the answers that are arriving, by their requests. */
  private readonly arriving = new Map<number, unknown[]>();

  unpack({ id, handlers, parts: sent }: { id: number; handlers: readonly PackedHandler[]; parts: readonly NumberedPart[] }): Handler[] {
    const parts = this.arriving.get(id) ?? [];
    this.arriving.set(id, parts);
    for (const [number, part] of sent) parts[number] = part;
    return handlers.map((handler) => withParts(handler, parts));
  }

  /** The answer is complete, or given up. */
  end(id: number): void {
    this.arriving.delete(id);
  }
}

function withParts(packed: PackedHandler, parts: readonly unknown[]): Handler {
  const handler = packed as unknown as Record<string, unknown>;
  handler.awaitedCalls = packed.awaitedCalls.map((number) => parts[number]);
  for (const member of SHARED_MEMBERS) handler[member] = parts[packed[member]];
  return handler as unknown as Handler;
}
