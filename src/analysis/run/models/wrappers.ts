/** Packages that make a platform's handler of a function of theirs. */
export const WRAPPER_MODELS: Readonly<Record<string, string>> = {
  // The function is given metrics and gives the handler: https://github.com/awslabs/aws-embedded-metrics-node#aws-lambda
  'aws-embedded-metrics': 'export const metricScope = (make) => async (...args) => make(__given)(...args);',
  // A handler asks its surroundings for its input and its logger: https://github.com/pagopa/handler-kit
  '@pagopa/handler-kit': `
export const of = (endpoint) => (env) => async () => endpoint(env.input)(env)();
export const parse = () => (input) => input;
export const withStatusCode = () => (response) => response, withHeader = () => (response) => response, withSecurityHeaders = (response) => response;
const body = (value) => ({ body: value });
export const success = body, successJson = body, createdJson = body, problemJson = body;`,
  '@pagopa/handler-kit-azure-func': `
export const azureFunction = (handler) => (deps) => async (first, second) => handler({ logger: __given, inputDecoder: __given, input: __given, ...deps })();
export const httpAzureFunction = azureFunction;`,
};
