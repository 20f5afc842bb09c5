/**
 * Environment variables of what is deployed: it runs in production, and nothing sets what only tools for one's own machine do.
 * https://github.com/dherault/serverless-offline#usage-with-invoke, https://www.serverless.com/framework/docs/providers/aws/cli-reference/invoke-local,
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/using-sam-cli-local-invoke.html, https://firebase.google.com/docs/emulator-suite/connect_functions,
 * https://docs.netlify.com/build/configure-builds/environment-variables/
 */
export const DEPLOYED_ENVIRONMENT: Readonly<Record<string, string | undefined>> = {
  AWS_SAM_LOCAL: undefined,
  FIREBASE_AUTH_EMULATOR_HOST: undefined,
  FIRESTORE_EMULATOR_HOST: undefined,
  FUNCTIONS_EMULATOR: undefined,
  IS_LOCAL: undefined,
  IS_OFFLINE: undefined,
  JEST_WORKER_ID: undefined,
  NETLIFY_DEV: undefined,
  NODE_ENV: 'production',
};
