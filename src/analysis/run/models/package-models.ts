import { ALEXA_MODELS } from './alexa';
import { BATCH_MODELS } from './batches';
import { CLIENT_MODELS } from './clients';
import { CONCURRENCY_MODELS } from './concurrency';
import { CONTRACT_MODELS } from './contracts';
import { DISPOSABLE_STACKS } from './disposal';
import { EFFECT_MODELS } from './effect';
import { EFFECT_PLATFORM_MODELS } from './effect-platform';
import { FP_TS_MODELS } from './fp-ts';
import { GLOBAL_CLASSES } from './global-classes';
import { GRAPHQL_MODELS } from './graphql';
import { HONO_MODELS } from './hono';
import { IDEMPOTENCY_MODELS } from './idempotency';
import { INVERSIFY_MODELS } from './inversify';
import { LANGGRAPH_MODELS } from './langgraph';
import { LISTENER_MODELS } from './listeners';
import { LOGIN_MODELS } from './logins';
import { MCP_MODELS } from './mcp';
import { NEST_MODELS } from './nest';
import { NEXT_MODELS } from './next';
import { QUERY_MODELS } from './queries';
import { QWIK_MODELS } from './qwik';
import { REMIX_MODELS } from './remix';
import { RESULT_MODELS } from './results';
import { ROUTING_CONTROLLERS_MODELS } from './routing-controllers';
import { RWSDK_MODELS } from './rwsdk';
import { RXJS_MODELS } from './rxjs';
import { SERVER_ACTION_MODELS } from './server-actions';
import { SLACK_MODELS } from './slack';
import { SVELTEKIT_MODELS } from './sveltekit';
import { TANSTACK_MODELS } from './tanstack';
import { TEDIOUS_MODELS } from './tedious';
import { UPLOADTHING_MODELS } from './uploadthing';
import { UTILITY_MODELS } from './utilities';
import { WEBHOOK_MODELS } from './webhooks';
import { WRAPPER_MODELS } from './wrappers';

/**
 * By specifier: what the package does with the functions that it is given, and when it runs them, written from its documentation.
 * Names that a model does not export are those of the package, as without a model.
 */
export const PACKAGE_MODELS: Readonly<Record<string, string>> = {
  ...ALEXA_MODELS,
  ...BATCH_MODELS,
  ...CLIENT_MODELS,
  ...CONCURRENCY_MODELS,
  ...CONTRACT_MODELS,
  ...EFFECT_MODELS,
  ...EFFECT_PLATFORM_MODELS,
  ...FP_TS_MODELS,
  ...GRAPHQL_MODELS,
  ...HONO_MODELS,
  ...IDEMPOTENCY_MODELS,
  ...INVERSIFY_MODELS,
  ...LANGGRAPH_MODELS,
  ...LISTENER_MODELS,
  ...LOGIN_MODELS,
  ...MCP_MODELS,
  ...NEST_MODELS,
  ...NEXT_MODELS,
  ...QUERY_MODELS,
  ...QWIK_MODELS,
  ...REMIX_MODELS,
  ...RESULT_MODELS,
  ...ROUTING_CONTROLLERS_MODELS,
  ...RWSDK_MODELS,
  ...RXJS_MODELS,
  ...SERVER_ACTION_MODELS,
  ...SLACK_MODELS,
  ...SVELTEKIT_MODELS,
  ...TANSTACK_MODELS,
  ...TEDIOUS_MODELS,
  ...UPLOADTHING_MODELS,
  ...UTILITY_MODELS,
  ...WEBHOOK_MODELS,
  ...WRAPPER_MODELS,
  [GLOBAL_CLASSES]: DISPOSABLE_STACKS,
};
