import type { TraceStep } from '../../run/call-site';

/** Nobody waits for it, and it is the end of something, or a call of an unknown package: nothing says that it is I/O. */
export function isUnnoticed({ body, settles }: TraceStep & { kind: 'start' }, mode: unknown): boolean {
  return mode === undefined && (body.kind === 'call' ? body.call.isGuess === true : settles === true && body.kind === 'sequence' && body.steps.length === 0);
}
