/** Of a function in the template that the Serverless Framework makes, without `LambdaFunction` behind it. https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference */
export function logicalName(name: string): string {
  const text = name.replaceAll('-', 'Dash').replaceAll('_', 'Underscore');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
