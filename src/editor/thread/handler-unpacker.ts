import type { Handler } from '../../domain';
import { SHARED_MEMBERS, type NumberedPart, type PackedHandler } from './packed-handler';

/** Makes handlers of one answer again of what was sent. */
export class HandlerUnpacker {
  private readonly parts: unknown[] = [];

  take(parts: readonly NumberedPart[]): void {
    for (const [number, part] of parts) this.parts[number] = part;
  }

  unpack(packed: PackedHandler): Handler {
    const handler = packed as unknown as Record<string, unknown>;
    handler.awaitedCalls = packed.awaitedCalls.map((number) => this.parts[number]);
    for (const member of SHARED_MEMBERS) if (packed[member] !== undefined) handler[member] = this.parts[packed[member]];
    return handler as unknown as Handler;
  }
}
