import { asObject } from '../../config/parse/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import { libraryCalls } from '../../static/library-calls';
import type { Place } from '../../static/place';
import { lineOfNode } from '../../static/source-of';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { locateCdk } from './locate';

/** MiB and seconds that a provider's function has where nothing is said. */
const defaultMemoryMiB = 128;
const defaultTimeoutSeconds = 900;

/** `CustomResourceProvider.getOrCreate(scope, type, { codeDirectory })` makes a function of `index.handler` in that folder. https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.CustomResourceProvider.html */
export function* resourceProviders(place: Place): Iterable<HandlerDeclaration> {
  const { project, file } = place;
  for (const { node, path } of libraryCalls(project, file, /^(?:aws-cdk-lib$|@aws-cdk\/core$)/)) {
    if (!/(?:^|\.)CustomResourceProvider(?:\.getOrCreate(?:Provider)?)?$/.test(path.join('.'))) continue;
    const [, idNode, propsNode] = node.arguments ?? [];
    const props = asObject(propsNode && evaluateExpression(place, propsNode)) ?? {};
    const type = idNode && evaluateExpression(place, idNode);
    const located = locateCdk({ project, file }, 'Function', type, { code: { asset: props.codeDirectory }, handler: 'index.handler' });
    if (!located) continue;
    const name = typeof type === 'string' ? type : 'CustomResourceProvider';
    const amount = (value: StaticValue, otherwise: number): number | undefined => (value === undefined ? otherwise : typeof value === 'number' ? value : undefined);
    yield { name, framework: 'cdk/CustomResourceProvider', file: located.file, export: located.export, trigger: 'other', frontDoor: 'none', isForDeployment: true, memoryMiB: amount(props.memorySize, defaultMemoryMiB), timeoutSeconds: amount(props.timeout, defaultTimeoutSeconds), evidence: { file, line: lineOfNode(node), reason: `CustomResourceProvider '${name}'` } };
  }
}
