/** Names of services as their makers write them, where they are more than capital letters. */
const names: Record<string, string> = {
  appconfig: 'AppConfig',
  apigatewaymanagementapi: 'API Gateway',
  appsync: 'AppSync',
  bedrock: 'Amazon Bedrock',
  bigquery: 'BigQuery',
  clickhouse: 'ClickHouse',
  cloudformation: 'CloudFormation',
  cloudwatch: 'CloudWatch',
  cognito: 'Amazon Cognito',
  cosmosdb: 'Cosmos DB',
  dynamodb: 'DynamoDB',
  eventbridge: 'EventBridge',
  fs: 'File system',
  gcs: 'Cloud Storage',
  github: 'GitHub',
  keyvault: 'Key Vault',
  llm: 'Language model',
  mongodb: 'MongoDB',
  mysql: 'MySQL',
  openai: 'OpenAI',
  opensearch: 'OpenSearch',
  postgres: 'PostgreSQL',
  pubsub: 'Pub/Sub',
  rabbitmq: 'RabbitMQ',
  secretsmanager: 'Secrets Manager',
  sendgrid: 'SendGrid',
  servicebus: 'Service Bus',
  sfn: 'Step Functions',
  sqlite: 'SQLite',
  ssm: 'Parameter Store',
};

/** Names that are spoken letter by letter: without a vowel, or one of these. */
const LETTERS = /^(?:[^aeiouy]+|ec2|ecr|ecs|eks|iam|imap|nats|ses)$/;

/** `dynamodb` -> `DynamoDB`, `http:google-maps` -> `Google Maps`, `sql` -> `SQL`. */
export function serviceName(service: string): string {
  const name = service.replace(/^http:/, '');
  if (Object.hasOwn(names, name)) return names[name]!;
  return LETTERS.test(name) ? name.toUpperCase() : name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
