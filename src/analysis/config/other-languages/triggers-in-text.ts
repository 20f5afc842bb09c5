import type { HandlerDeclaration } from '../../framework';
import type { FunctionText } from './function-texts';
import { openBracket } from './open-bracket';

/** How a function is called. */
export type Uses = Pick<HandlerDeclaration, 'frontDoor' | 'trigger'>;

/** What a function is handed to, by the name of the construct. */
const users: [RegExp, Uses][] = [
  [/^WebSocketLambda/, { trigger: 'http', frontDoor: 'websocket' }],
  [/^Http(?:Lambda)?(?:Integration|Api)/, { trigger: 'http', frontDoor: 'http-api' }],
  [/^LambdaRestApi|^LambdaIntegration|Authorizer/, { trigger: 'http', frontDoor: 'rest-api' }],
  [/FunctionUrl$/, { trigger: 'http', frontDoor: 'function-url' }],
  [/^(?:add_?)?lambda_?data_?source$/i, { trigger: 'http', frontDoor: 'none' }],
  [/LambdaTarget$/, { trigger: 'http', frontDoor: 'alb' }],
  [/LambdaDestination$/, { trigger: 'datasource', frontDoor: 'none' }],
  [/LambdaSubscription$/, { trigger: 'pubsub', frontDoor: 'none' }],
];
const sources: [RegExp, Uses][] = [
  [/\b(?:Dynamo|S3)/, { trigger: 'datasource', frontDoor: 'none' }],
  [/EventSource/, { trigger: 'pubsub', frontDoor: 'none' }],
];

/** How functions are called, as far as the text of the program that declares them says: what they or their variables are handed to. A name that is given again is the later function from there on. `bare`: strings are blanks. */
export function triggersInText(bare: string, functions: readonly FunctionText[]): ReadonlyMap<FunctionText, Uses> {
  const found = new Map<FunctionText, Uses>();
  const named = new Map<string, FunctionText>();
  const isScheduled = /\bSchedule[._]/.test(bare);
  for (const one of [...functions].reverse()) {
    if (one.variable !== undefined) named.set(one.variable, one);
    const uses = usesAt(bare, one.at, '', isScheduled);
    if (uses) found.set(one, uses);
  }
  let next = 0;
  for (const { 0: word, index } of bare.matchAll(/\w+/g)) {
    for (let one = functions[next]; one && one.at < index; one = functions[(next += 1)]) if (one.variable !== undefined) named.set(one.variable, one);
    const mentioned = named.get(word);
    const uses = mentioned && !found.has(mentioned) ? usesAt(bare, index, word, isScheduled) : undefined;
    if (mentioned && uses) found.set(mentioned, uses);
  }
  return found;
}

function usesAt(bare: string, index: number, variable: string, isScheduled: boolean): Uses | undefined {
  const after = bare.slice(index + variable.length, index + variable.length + 200);
  const callee = calleeOf(bare.slice(Math.max(0, index - 300), index));
  const [, used] = users.find(([pattern]) => callee !== undefined && pattern.test(callee)) ?? [];
  if (used) return used;
  if (callee === 'LambdaFunction') return { trigger: isScheduled ? 'timer' : 'pubsub', frontDoor: 'none' };
  if (/^\s*\.\s*add_?function_?url\b/i.test(after)) return { trigger: 'http', frontDoor: 'function-url' };
  return /^\s*\.\s*add_?event_?source\b/i.test(after) ? sources.find(([pattern]) => pattern.test(after))?.[1] : undefined;
}

/** Name of the innermost call that is open at the end of a text, as far as it stands there. */
function calleeOf(before: string): string | undefined {
  const open = openBracket(before, '(', ')');
  return open === undefined ? undefined : before.slice(0, open).replace(/\.(?:Builder\.)?create$/, '').split(/\W/).at(-1)?.replace(/^New(?=[A-Z])/, '');
}
