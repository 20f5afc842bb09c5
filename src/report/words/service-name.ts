import { l10n } from '../../l10n';

/** Names as their makers write them, where they are more than capital letters; the code has them in small letters and without anything between. */
const WRITTEN = ['AppConfig', 'AppSync', 'BigQuery', 'ClickHouse', 'CloudWatch', 'Cosmos DB', 'DynamoDB', 'EventBridge', 'GitHub', 'Key Vault', 'MongoDB', 'MySQL', 'OpenAI', 'OpenSearch', 'Pub/Sub', 'RabbitMQ', 'Secrets Manager', 'SendGrid', 'Service Bus', 'SQLite'];

const names = new Map([
  ...WRITTEN.map((name) => [name.toLowerCase().replace(/\W/g, ''), name] as const),
  ['bedrock', 'Amazon Bedrock'],
  ['cognito', 'Amazon Cognito'],
  ['gcs', 'Cloud Storage'],
  ['postgres', 'PostgreSQL'],
  ['sfn', 'Step Functions'],
  ['ssm', 'Parameter Store'],
]);

/** Names that are spoken letter by letter: without a vowel, or one of these. */
const LETTERS = /^(?:[^aeiouy]+|ec2|ecr|ecs|eks|iam|imap|nats|ses)$/;

/** `dynamodb` -> `DynamoDB`, `http:google-maps` -> `Google Maps`, `sql` -> `SQL`. */
export function serviceName(service: string): string {
  const name = service.replace(/^http:/, '');
  if (name === 'fs') return l10n.t('File system');
  if (name === 'sleep') return l10n.t('Timer');
  if (name === 'unknown') return l10n.t('Unknown package');
  if (name === 'llm') return l10n.t('Language model');
  return names.get(name) ?? (LETTERS.test(name) ? name.toUpperCase() : name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '));
}
