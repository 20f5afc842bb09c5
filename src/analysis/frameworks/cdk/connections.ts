import type { FrontDoor, Trigger } from '../../../domain';

/** Constructs and methods that connect something with a function. */
export const connections: [RegExp, Trigger, FrontDoor][] = [
  [/^WebSocketLambda/, 'http', 'websocket'],
  [/^HttpLambda|^LambdaProxyIntegration$/, 'http', 'http-api'],
  [/^(?:LambdaIntegration|LambdaRestApi)$/, 'http', 'rest-api'],
  [/^addFunctionUrl$|^FunctionUrl$|^FunctionUrlOrigin$/, 'http', 'function-url'],
  [/^LambdaTarget$/, 'http', 'alb'],
  [/^(?:addLambdaDataSource|LambdaDataSource|AmplifyData|AmplifyGraphqlApi|GraphqlApi|CfnGraphQLApi)$/, 'http', 'none'],
  [/^(?:Sqs|Sns|Kinesis|ManagedKafka|SelfManagedKafka)(?:Dlq)?EventSource|^LambdaSubscription$|^CfnTopicRule$|^LambdaFunctionAction$/, 'pubsub', 'none'],
  [/^(?:Dynamo|S3)\w*EventSource|^LambdaDestination$|^addEventNotification$/, 'datasource', 'none'],
  [/^LambdaFunction$|^LambdaInvoke$/, 'pubsub', 'none'],
];
