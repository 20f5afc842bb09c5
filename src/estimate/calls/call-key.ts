/** Names that libraries and people use for one service. */
const services: Record<string, string> = { sfn: 'stepfunctions', states: 'stepfunctions', 'step-functions': 'stepfunctions', events: 'eventbridge', 'cloudwatch-events': 'eventbridge', ddb: 'dynamodb' };

/** A call's `service:operation` in lower case, by the service's own name: `ddb:PutItemCommand` is `dynamodb:putitem`. */
export function callKey(key: string): string {
  const [service = '', operation = ''] = key.toLowerCase().split(/:(.*)/s);
  return `${services[service] ?? service}:${operation.replace(/command$/, '')}`;
}
