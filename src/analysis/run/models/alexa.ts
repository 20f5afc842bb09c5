/**
 * A skill answers a request with the first of its handlers that can: interceptors stand around it, and the adapter keeps what persists.
 * https://developer.amazon.com/docs/alexa/alexa-skills-kit-sdk-for-nodejs/develop-your-first-skill.html
 */
const SKILL = `
import { DynamoDbPersistenceAdapter } from 'ask-sdk-dynamodb-persistence-adapter';
import { services } from 'ask-sdk-model';
const builder = (kept) => {
  const told = { handlers: [], before: [], after: [], adapter: kept };
  const self = {
    addRequestHandler: (canHandle, handle) => { told.handlers.push({ canHandle: __isFunction(canHandle) ? canHandle : () => __unknown, handle }); return self; },
    addRequestHandlers: (...handlers) => { told.handlers.push(...handlers); return self; },
    addRequestInterceptors: (...more) => { told.before.push(...more); return self; },
    addResponseInterceptors: (...more) => { told.after.push(...more); return self; },
    addErrorHandler: () => self, addErrorHandlers: () => self, withSkillId: () => self, withCustomUserAgent: () => self, withApiClient: () => self, withPartitionKeyGenerator: () => self, withDynamoDbClient: () => self, withAutoCreateTable: () => self,
    withTableName: () => { told.adapter = new DynamoDbPersistenceAdapter(); return self; },
    withPersistenceAdapter: (adapter) => { told.adapter = adapter; return self; },
    create: () => ({ invoke: (envelope) => answer(told, envelope) }),
    lambda: () => async (event) => answer(told, event),
  };
  return self;
};
const answer = async (told, requestEnvelope) => {
  const { adapter } = told;
  const attributesManager = { getRequestAttributes: __given, getSessionAttributes: __given, setRequestAttributes: () => undefined, setSessionAttributes: () => undefined, setPersistentAttributes: () => undefined,
    getPersistentAttributes: async () => adapter.getAttributes(requestEnvelope), savePersistentAttributes: async () => adapter.saveAttributes(requestEnvelope, {}), deletePersistentAttributes: async () => adapter.deleteAttributes(requestEnvelope) };
  const input = { ...__given(), requestEnvelope, attributesManager, serviceClientFactory: new services.ServiceClientFactory() };
  const run = (all) => all.reduce(async (before, one) => { await before; await (__isFunction(one) ? one(input) : one.process(input)); }, undefined);
  await run(told.before);
  const response = await first(told.handlers, input);
  await run(told.after);
  return response;
};
const first = async (handlers, input) => {
  const handler = handlers[__unknown];
  await handler.canHandle(input);
  return handler.handle(input);
};
export const SkillBuilders = { custom: () => builder(), standard: () => builder() };
export const DefaultApiClient = class {};
export default { ...__given(), SkillBuilders, DefaultApiClient };`;

/** Skills of Alexa. */
export const ALEXA_MODELS: Readonly<Record<string, string>> = { 'ask-sdk': SKILL, 'ask-sdk-core': SKILL };
