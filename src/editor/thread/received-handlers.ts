import type { Handler } from '../../domain';
import type { FromWorker } from './analysis-protocol';
import { HandlerUnpacker } from './handler-unpacker';

/** The handlers that a thread sent, project by project: those that have not changed are not sent again. */
export class ReceivedHandlers {
  private readonly known = new Map<string, Map<string, Handler>>();
  private readonly unpacker = new HandlerUnpacker();
  /** By the projects that were closed, the last request before: nobody takes what is still answered to it. */
  private readonly closed = new Map<string, number>();

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** Kept even when the request was cancelled meanwhile: the worker does not send these handlers a second time. */
  keep(message: FromWorker & { kind: 'handlers' }): void {
    if (this.isOfClosed(message)) return;
    const known = this.known.get(message.root) ?? new Map<string, Handler>();
    this.known.set(message.root, known);
    for (const handler of this.unpacker.unpack(message)) known.set(handler.id, handler);
  }

  /** The answer is complete, or given up. */
  end(id: number): void {
    this.unpacker.end(id);
  }

  /** Those that an answer names, in its order; others are gone. */
  named(root: string, ids: readonly string[]): Handler[] {
    const known = this.known.get(root);
    const handlers = ids.flatMap((id) => known?.get(id) ?? []);
    if (known?.size !== handlers.length) this.known.set(root, new Map(handlers.map((handler) => [handler.id, handler])));
    return handlers;
  }

  close(root: string, lastId: number): void {
    this.known.delete(root);
    this.closed.set(root, lastId);
  }

  isOfClosed({ id, root }: { id: number; root: string }): boolean {
    return id <= (this.closed.get(root) ?? 0);
  }
}
