import { asObject } from '../../config/parse/parse-config';
import { readFunction } from '../sam/read-function';
import type { HandlerDeclaration, StaticValue } from '../../framework';
import { startFolders, type Place } from './start-folders';

/**
 * The function that a `CfnFunction` of `aws-sam` declares: SAM's own resource, with its keys begun in lower case. Undefined for CloudFront's, which is none of Lambda's.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sam.CfnFunction.html
 */
export function cfnFunction(place: Place, line: number, id: string, props: Record<string, StaticValue>): HandlerDeclaration | undefined {
  if (props.handler === undefined && props.packageType === undefined) return undefined;
  const { project, file } = place;
  const [folder = ''] = startFolders(place);
  const properties = asObject(likeTemplate(props)) ?? {};
  const declared = readFunction({ project, file, line, folder, config: {}, framework: 'cdk/CfnFunction' }, id, {}, properties, 'AWS::Serverless::Function');
  return declared && { ...declared, evidence: { file, line, reason: `new CfnFunction '${id}'` } };
}

/** Keys as the template has them; those of environment variables are the project's own. */
function likeTemplate(value: StaticValue): StaticValue {
  if (Array.isArray(value)) return value.map(likeTemplate);
  if (typeof value !== 'object' || value === null || typeof value.$path === 'string') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), key === 'variables' ? member : likeTemplate(member)]));
}
