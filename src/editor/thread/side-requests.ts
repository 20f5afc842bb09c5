import type { FromWorker } from './analysis-protocol';

type Answer = Extract<FromWorker, { kind: 'advice' | 'changes' }>;

/** Questions beside the figures that the thread has not answered: advice, changes. None is asked twice: they come with the next figures again. */
export class SideRequests {
  private readonly waiting = new Map<number, { resolve(answer: Answer): void; reject(reason: unknown): void }>();

  add(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** False when the message answers something else. */
  receive(message: Exclude<FromWorker, { kind: 'handlers' }>): boolean {
    const request = this.waiting.get(message.id);
    const isAnswer = message.kind === 'advice' || message.kind === 'changes';
    this.waiting.delete(message.id);
    if (isAnswer) request?.resolve(message);
    else request?.reject(message.kind === 'failed' ? new Error(message.message) : givenUp());
    return request !== undefined || isAnswer;
  }

  giveUp(): void {
    for (const { reject } of this.waiting.values()) reject(givenUp());
    this.waiting.clear();
  }
}

function givenUp(): DOMException {
  return new DOMException('Something newer was asked', 'AbortError');
}
