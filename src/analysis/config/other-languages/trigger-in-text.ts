import type { HandlerDeclaration } from '../../framework';

type Uses = Pick<HandlerDeclaration, 'frontDoor' | 'trigger'>;

/** What a function is handed to, by the name of the construct. */
const users: [RegExp, Uses][] = [
  [/^WebSocketLambda/, { trigger: 'http', frontDoor: 'websocket' }],
  [/^Http(?:Lambda)?(?:Integration|Api)/, { trigger: 'http', frontDoor: 'http-api' }],
  [/^LambdaRestApi|^LambdaIntegration|Authorizer/, { trigger: 'http', frontDoor: 'rest-api' }],
  [/FunctionUrl$/, { trigger: 'http', frontDoor: 'function-url' }],
  [/LambdaTarget$/, { trigger: 'http', frontDoor: 'alb' }],
  [/LambdaDestination$/, { trigger: 'datasource', frontDoor: 'none' }],
  [/LambdaSubscription$/, { trigger: 'pubsub', frontDoor: 'none' }],
];
const sources: [RegExp, Uses][] = [
  [/\b(?:Dynamo|S3)/, { trigger: 'datasource', frontDoor: 'none' }],
  [/EventSource/, { trigger: 'pubsub', frontDoor: 'none' }],
];

/** How a function is called, as far as the text of the program that declares it says: what its variable is handed to. */
export function triggerInText(text: string, variable: string | undefined): Uses {
  const otherwise: Uses = { trigger: 'other', frontDoor: 'none' };
  if (variable === undefined) return otherwise;
  const mentions = [...text.matchAll(new RegExp(String.raw`\b${variable}\b`, 'g'))].map(({ index }) => index);
  for (const index of mentions) {
    const before = text.slice(Math.max(0, index - 300), index);
    const after = text.slice(index + variable.length, index + variable.length + 200);
    const callee = calleeOf(before);
    const [, used] = users.find(([pattern]) => callee !== undefined && pattern.test(callee)) ?? [];
    if (used) return used;
    if (callee !== undefined && /^(?:New)?LambdaFunction$/.test(callee)) return { trigger: /\bSchedule[._]/.test(text) ? 'timer' : 'pubsub', frontDoor: 'none' };
    if (/^\s*\.\s*add_?function_?url\b/i.test(after)) return { trigger: 'http', frontDoor: 'function-url' };
    const [, source] = (/^\s*\.\s*add_?event_?source\b/i.test(after) && sources.find(([pattern]) => pattern.test(after))) || [];
    if (source) return source;
  }
  return otherwise;
}

/** Name of the innermost call that is open at the end of a text, as far as it stands there. */
function calleeOf(before: string): string | undefined {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === ')') depth += 1;
    else if (before[at] === '(' && (depth -= 1) < 0) return before.slice(0, at).replace(/\.(?:Builder\.)?create$/, '').split(/\W/).at(-1)?.replace(/^New(?=[A-Z])/, '');
  }
  return undefined;
}
