import type { AdviceNote } from '../report/advice-notes';
import type { FromWorker } from './analysis-protocol';

/** Questions for advice that the thread has not answered. None is asked twice: advice comes with the next figures again. */
export class AdviceRequests {
  private readonly waiting = new Map<number, { resolve(notes: AdviceNote[]): void; reject(reason: unknown): void }>();

  add(id: number): Promise<AdviceNote[]> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** False when the message answers something else. */
  receive(message: Exclude<FromWorker, { kind: 'handlers' }>): boolean {
    const request = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'advice') request?.resolve(message.notes);
    else request?.reject(message.kind === 'failed' ? new Error(message.message) : given());
    return request !== undefined || message.kind === 'advice';
  }

  giveUp(): void {
    for (const { reject } of this.waiting.values()) reject(given());
    this.waiting.clear();
  }
}

function given(): DOMException {
  return new DOMException('The advice was given up', 'AbortError');
}
