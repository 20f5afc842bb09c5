import { ts } from '../../syntax';
import type { PlacedCall } from './call-places';

interface Builders {
  methods: ReadonlySet<string>;
  /** Where each method changes the request that it is called on: what a chain begins with, so that nobody else holds it. */
  begins?: ReadonlySet<string>;
}

/** Methods that put a request together, or name a part of it; another call sends it. By package or service. */
const BUILDERS: Record<string, Builders> = {
  'd1': { methods: new Set(['bind', 'prepare']) },
  'dynamoose': { methods: new Set(['all', 'and', 'attributes', 'beginsWith', 'between', 'consistent', 'contains', 'count', 'eq', 'exists', 'filter', 'ge', 'gt', 'in', 'le', 'limit', 'lt', 'not', 'or', 'parallel', 'query', 'scan', 'sort', 'startAt', 'using', 'where']), begins: new Set(['query', 'scan']) },
  'firebase-auth': { methods: new Set(['auth']) },
  'firebase-rtdb': { methods: new Set(['child', 'database', 'endAt', 'equalTo', 'limitToFirst', 'limitToLast', 'orderByChild', 'orderByKey', 'orderByValue', 'ref', 'startAt']) },
  'firestore': { methods: new Set(['collection', 'collectionGroup', 'count', 'doc', 'endAt', 'endBefore', 'firestore', 'limit', 'limitToLast', 'offset', 'orderBy', 'select', 'startAfter', 'startAt', 'where', 'withConverter']) },
  'gcs': { methods: new Set(['bucket', 'file', 'storage']) },
};

/** What a call is sent through, `db.collection('orders').where('open', '==', true)`: the arguments of its chain and what that is called on; undefined where it is no chain that only puts a request together. */
export function builtRequest(node: ts.Expression, { library, service }: Pick<PlacedCall['call'], 'library' | 'service'>): ts.Expression[] | undefined {
  const builders = BUILDERS[library] ?? BUILDERS[service];
  const parts: ts.Expression[] = [];
  let hasBegun = builders?.begins === undefined;
  let at = node;
  while (builders && ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression) && builders.methods.has(at.expression.name.text)) {
    hasBegun ||= builders.begins!.has(at.expression.name.text);
    parts.push(...at.arguments);
    at = at.expression.expression;
  }
  return at !== node && hasBegun ? [at, ...parts] : undefined;
}
