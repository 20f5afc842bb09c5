import fc from 'fast-check';
import { STATEFUL } from './stateful';

/** A statement of a generated handler; a promise is an expression that begins something. */
export type Node =
  | { kind: 'wait'; promise: Work }
  | { kind: 'loop'; style: 'for' | 'of' | 'while' | 'do' | 'forAwait'; count: number; body: Node[] }
  | { kind: 'fan'; style: 'map' | 'push' | 'settled' | 'from'; count: number; body: Node[] }
  | { kind: 'reduce'; count: number; body: Node[] }
  | { kind: 'if'; then: Node[]; otherwise: Node[] }
  | { kind: 'guard'; before: Node[] }
  | { kind: 'skip'; how: 'break' | 'continue'; before: Node[] }
  | { kind: 'switch'; cases: Node[][] }
  | { kind: 'either'; style: 'ternary' | 'and' | 'nullish'; left: Work; right: Work }
  | { kind: 'early'; promise: Work; between: Node[]; joins: 'always' | 'sometimes' | 'never' }
  | { kind: 'try'; body: Node[]; throws: boolean; handler: Node[]; finalizer: Node[] }
  | { kind: 'yields'; steps: Node[][]; body: Node[]; delegates: boolean }
  | { kind: 'same'; first: Node[]; second: Node[]; otherwise: Node[] }
  | { kind: 'labelled'; how: 'break' | 'continue'; count: number; before: Node[]; after: Node[] }
  | { kind: 'members'; first: Work; second: Work; between: Node[]; style: 'apart' | 'values' }
  | { kind: 'endless'; count: number; body: Node[] }
  | { kind: 'reassigned'; first: Work; second: Work }
  | { kind: 'stateful'; how: string; ms: [number, number, number]; body: Node[] };

export type Work =
  | { kind: 'call'; ms: number }
  | { kind: 'sleep'; ms: number; style: 'inline' | 'helper' }
  | { kind: 'helper'; body: Node[]; style: 'async' | 'returned' | 'method' | 'otherFile' | 'barrel' | 'arrow' }
  | { kind: 'group'; style: 'all' | 'race' | 'any' | 'allSettled'; works: Work[] }
  | { kind: 'retry'; attempt: Work }
  | { kind: 'callback'; first: Work; ms: number; style: 'then' | 'nested' }
  | { kind: 'inherited'; step: Node[]; before: Node[] }
  | { kind: 'then'; first: Work; second: Work; style: 'then' | 'finally' | 'catch' };

const ms = fc.integer({ min: 1, max: 60 });

/** Handlers of every construct that waits, nested at random. */
export const program: fc.Arbitrary<Node[]> = fc.letrec<{ nodes: Node[]; node: Node; work: Work }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 0, maxLength: 3, depthIdentifier: 'program' }),
  node: fc.oneof(
    { depthIdentifier: 'program', maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
    fc.record({ kind: fc.constant('wait' as const), promise: tie('work') }),
    fc.record({ kind: fc.constant('loop' as const), style: fc.constantFrom('for' as const, 'of' as const, 'while' as const, 'do' as const, 'forAwait' as const), count: fc.integer({ min: 1, max: 3 }), body: tie('nodes') }),
    fc.record({ kind: fc.constant('fan' as const), style: fc.constantFrom('map' as const, 'push' as const, 'settled' as const, 'from' as const), count: fc.integer({ min: 1, max: 3 }), body: tie('nodes') }),
    fc.record({ kind: fc.constant('reduce' as const), count: fc.integer({ min: 1, max: 3 }), body: tie('nodes') }),
    fc.record({ kind: fc.constant('if' as const), then: tie('nodes'), otherwise: tie('nodes') }),
    fc.record({ kind: fc.constant('guard' as const), before: tie('nodes') }),
    fc.record({ kind: fc.constant('skip' as const), how: fc.constantFrom('break' as const, 'continue' as const), before: tie('nodes') }),
    fc.record({ kind: fc.constant('switch' as const), cases: fc.array(tie('nodes'), { minLength: 1, maxLength: 3, depthIdentifier: 'program' }) }),
    fc.record({ kind: fc.constant('either' as const), style: fc.constantFrom('ternary' as const, 'and' as const, 'nullish' as const), left: tie('work'), right: tie('work') }),
    fc.record({ kind: fc.constant('early' as const), promise: tie('work'), between: tie('nodes'), joins: fc.constantFrom('always' as const, 'sometimes' as const, 'never' as const) }),
    fc.record({ kind: fc.constant('try' as const), body: tie('nodes'), throws: fc.boolean(), handler: tie('nodes'), finalizer: tie('nodes') }),
    fc.record({ kind: fc.constant('yields' as const), steps: fc.array(tie('nodes'), { minLength: 1, maxLength: 2, depthIdentifier: 'program' }), body: tie('nodes'), delegates: fc.boolean() }),
    fc.record({ kind: fc.constant('same' as const), first: tie('nodes'), second: tie('nodes'), otherwise: tie('nodes') }),
    fc.record({ kind: fc.constant('labelled' as const), how: fc.constantFrom('break' as const, 'continue' as const), count: fc.integer({ min: 1, max: 3 }), before: tie('nodes'), after: tie('nodes') }),
    fc.record({ kind: fc.constant('members' as const), first: tie('work'), second: tie('work'), between: tie('nodes'), style: fc.constantFrom('apart' as const, 'values' as const) }),
    fc.record({ kind: fc.constant('endless' as const), count: fc.integer({ min: 1, max: 3 }), body: tie('nodes') }),
    fc.record({ kind: fc.constant('reassigned' as const), first: tie('work'), second: tie('work') }),
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('stateful' as const), how: fc.constantFrom(...Object.keys(STATEFUL)), ms: fc.tuple(ms, ms, ms), body: tie('nodes') }) },
  ),
  work: fc.oneof(
    { depthIdentifier: 'program', maxDepth: 4, depthSize: 'medium', withCrossShrink: true },
    fc.record({ kind: fc.constant('call' as const), ms }),
    fc.record({ kind: fc.constant('sleep' as const), ms, style: fc.constantFrom('inline' as const, 'helper' as const) }),
    fc.record({ kind: fc.constant('helper' as const), body: tie('nodes'), style: fc.constantFrom('async' as const, 'returned' as const, 'method' as const, 'otherFile' as const, 'barrel' as const, 'arrow' as const) }),
    fc.record({ kind: fc.constant('group' as const), style: fc.constantFrom('all' as const, 'race' as const, 'any' as const, 'allSettled' as const), works: fc.array(tie('work'), { minLength: 1, maxLength: 3, depthIdentifier: 'program' }) }),
    fc.record({ kind: fc.constant('retry' as const), attempt: tie('work') }),
    fc.record({ kind: fc.constant('callback' as const), first: tie('work'), ms, style: fc.constantFrom('then' as const, 'nested' as const) }),
    fc.record({ kind: fc.constant('inherited' as const), step: tie('nodes'), before: tie('nodes') }),
    fc.record({ kind: fc.constant('then' as const), first: tie('work'), second: tie('work'), style: fc.constantFrom('then' as const, 'finally' as const, 'catch' as const) }),
  ),
})).nodes;
