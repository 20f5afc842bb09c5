import type { Trigger } from '../src/domain';

/** Words that deployments use for what calls a function, by what we call it; a stream or a subscription may be either of two. */
const words: [RegExp, Trigger[]][] = [
  [/^(?:alb|api|auth|deleteRequest|edge|fetch|get|http|httpApi|httpTrigger|onCall|onCallGenkit|onRequest|patch|post|put|route|websocket|worker)\b/i, ['http']],
  [/^(?:cron|onRun|onSchedule|schedule|scheduled|timer)$/i, ['timer']],
  [/^(?:dynamodb|onFinalize|onObject\w+|onDocument\w+|onUpdate|onValue\w+|onWrite|s3)$/i, ['datasource']],
  [/^(?:iot|onCustomEventPublished|onDispatch|onMessagePublished|onPublish|onTaskDispatched|queue|realtime|serviceBus|sns|sqs|trigger)$/i, ['pubsub']],
  [/^(?:onCreate|onDelete|stream|subscribe)$/i, ['datasource', 'other', 'pubsub']],
  [/^(?:alexaSkill|before\w+|CognitoUserPool)$/i, ['other']],
];

/** Triggers that a word of a deployment may mean; undefined for a word that says nothing of it. */
export function triggerOf(word: unknown): readonly Trigger[] | undefined {
  return typeof word === 'string' ? words.find(([pattern]) => pattern.test(word))?.[1] : undefined;
}
