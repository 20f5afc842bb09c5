import type { AwaitedCall, Handler } from '../../../domain';
import { calledName } from '../../summary/called-name';
import { ts } from '../../syntax';
import { isRead } from './is-read';

/** One call that a handler makes at a place. */
export interface PlacedCall {
  handler: Handler;
  /** Number among the handler's `awaitedCalls`. */
  index: number;
  call: AwaitedCall;
}

/** The calls that the handlers wait for, by the place in the code where they are made. */
export class CallPlaces {
  private readonly places = new Map<string, PlacedCall[]>();

  constructor(handlers: readonly Handler[]) {
    for (const handler of handlers) {
      for (const [index, call] of handler.awaitedCalls.entries()) this.add({ handler, index, call });
    }
  }

  /** What is called at a node, by whichever handler; nothing where none waits for it. */
  at(node: ts.CallExpression | ts.TaggedTemplateExpression, file: string): readonly PlacedCall[] {
    const source = node.getSourceFile();
    const { line, character } = source.getLineAndCharacterOfPosition(calledName(ts.isCallExpression(node) ? node.expression : node.tag).getStart(source));
    return this.places.get(`${file}:${line + 1}:${character + 1}`) ?? [];
  }

  /** What handlers wait for of one sort, place by place. */
  *where(isWanted: (call: AwaitedCall) => boolean): Iterable<readonly PlacedCall[]> {
    for (const placed of this.places.values()) {
      const wanted = placed.filter(({ call }) => isWanted(call));
      if (wanted.length > 0) yield wanted;
    }
  }

  /** Everything that may happen at a node is a read, whoever waits for it and when. */
  isRead(calls: readonly PlacedCall[]): boolean {
    return calls.length > 0 && calls.every(({ call }) => isRead(call));
  }

  private add(placed: PlacedCall): void {
    const key = `${placed.call.file}:${placed.call.line}:${placed.call.column}`;
    const known = this.places.get(key);
    if (known) known.push(placed);
    else this.places.set(key, [placed]);
  }
}
