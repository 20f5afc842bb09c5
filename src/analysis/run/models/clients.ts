/** Packages that hand out clients of others: https://github.com/99x/serverless-dynamodb-client, https://hub.nuxt.com/docs/database */
export const CLIENT_MODELS: Readonly<Record<string, string>> = {
  'serverless-dynamodb-client': `
import AWS from 'aws-sdk';
export const doc = new AWS.DynamoDB.DocumentClient();
export const raw = new AWS.DynamoDB();
export default { doc, raw };`,
  'hub:db': `
import { drizzle } from 'drizzle-orm/nuxthub';
export const db = drizzle();
export const schema = __given();`,
};
