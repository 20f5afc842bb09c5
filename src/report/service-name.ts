/** Names of services as their makers write them. What is not listed is shown as the code names it. */
const names: Record<string, string> = {
  appconfig: 'AppConfig',
  bedrock: 'Amazon Bedrock',
  cognito: 'Amazon Cognito',
  dynamodb: 'DynamoDB',
  eventbridge: 'EventBridge',
  fs: 'File system',
  http: 'HTTP',
  kinesis: 'Kinesis',
  kms: 'KMS',
  lambda: 'Lambda',
  llm: 'Language model',
  memcached: 'Memcached',
  mongodb: 'MongoDB',
  mysql: 'MySQL',
  openai: 'OpenAI',
  opensearch: 'OpenSearch',
  postgres: 'PostgreSQL',
  prisma: 'Prisma',
  redis: 'Redis',
  s3: 'S3',
  secretsmanager: 'Secrets Manager',
  ses: 'SES',
  sfn: 'Step Functions',
  smtp: 'SMTP',
  sns: 'SNS',
  sqlite: 'SQLite',
  sqs: 'SQS',
  ssm: 'Parameter Store',
  stripe: 'Stripe',
  sts: 'STS',
  timer: 'Timer',
};

/** `dynamodb` -> `DynamoDB`. */
export function serviceName(service: string): string {
  return Object.hasOwn(names, service) ? names[service]! : service;
}
