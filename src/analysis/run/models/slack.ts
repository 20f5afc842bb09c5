/** A request asks for one of the listeners that an app was told of, each with its own middleware, after what is on the way of all. What `say` and `respond` post is answered by Slack; `ack` only notes the answer. */
const ANSWER = `
const onTheWay = (steps, args) => steps.reduce(async (before, step) => { await before; await step(args); }, undefined);
const argsOf = (client) => {
  const answering = { ...__given(), client, say: client.chat.postMessage, respond: client.chat.postMessage };
  return { ...answering, ack: async () => undefined, next: async () => undefined, context: answering };
};
const answer = async (app) => {
  const args = argsOf(app.client);
  await onTheWay(app.before, args);
  const chosen = app.told[__unknown];
  if (chosen) await chosen(args);
};
const tell = (app, given) => {
  const steps = __functionsIn(given);
  app.told.push((args) => onTheWay(steps, args));
  return app;
};
`;

/** https://docs.slack.dev/tools/bolt-js/concepts/receiver: a receiver hands what arrives to the app that it is given to. */
const BOLT = `
import express from 'express';
import { WebClient } from '@slack/web-api';
${ANSWER}
export class App {
  constructor(options = {}) {
    this.client = new WebClient(options.token);
    this.before = [];
    this.told = [];
    this.receiver = options.receiver;
    if (this.receiver && __isFunction(this.receiver.init)) this.receiver.init(this);
  }
  use(step) { this.before.push(step); return this; }
  action(...given) { return tell(this, given); }
  command(...given) { return tell(this, given); }
  event(...given) { return tell(this, given); }
  function(...given) { return tell(this, given); }
  message(...given) { return tell(this, given); }
  options(...given) { return tell(this, given); }
  shortcut(...given) { return tell(this, given); }
  view(...given) { return tell(this, given); }
  assistant(one) { for (const step of __functionsIn(one)) this.told.push(step); return this; }
  error() {}
  async processEvent() { return answer(this); }
  async init() {}
  async start() { return this.receiver && __isFunction(this.receiver.start) ? this.receiver.start() : undefined; }
  async stop() {}
}
class Receiver {
  init(app) { this.bolt = app; }
  async start() { return this.toHandler(); }
  async stop() {}
  toHandler() { return async () => { if (this.bolt) await answer(this.bolt); return { statusCode: 200 }; }; }
}
export class AwsLambdaReceiver extends Receiver {}
export class HTTPReceiver extends Receiver {
  constructor() { super(); this.requestListener = this.toHandler(); }
}
export class ExpressReceiver extends Receiver {
  constructor(options = {}) {
    super();
    this.app = options.app ?? express();
    this.router = options.router ?? express.Router();
    this.app.use(this.router);
    this.app.post('/slack/events', this.toHandler());
  }
}
export default { ...__given(), App, AwsLambdaReceiver, ExpressReceiver, HTTPReceiver };`;

/** https://github.com/slack-edge/slack-edge: an app of a Worker; what is lazy runs when the answer has been given. */
const EDGE = `
import { SlackAPIClient } from 'slack-web-api-client';
${ANSWER}
export class SlackApp {
  constructor() { this.client = new SlackAPIClient(); this.before = []; this.told = []; }
  use(step) { this.before.push(step); return this; }
  beforeAuthorize(step) { return this.use(step); }
  assistant(one) { for (const step of __functionsIn(one)) this.told.push(step); return this; }
  action(...given) { return tell(this, given); }
  anyMessage(...given) { return tell(this, given); }
  blockAction(...given) { return tell(this, given); }
  command(...given) { return tell(this, given); }
  event(...given) { return tell(this, given); }
  function(...given) { return tell(this, given); }
  globalShortcut(...given) { return tell(this, given); }
  message(...given) { return tell(this, given); }
  messageShortcut(...given) { return tell(this, given); }
  options(...given) { return tell(this, given); }
  shortcut(...given) { return tell(this, given); }
  view(...given) { return tell(this, given); }
  viewClosed(...given) { return tell(this, given); }
  viewSubmission(...given) { return tell(this, given); }
  async connect() {}
  async run() { await answer(this); return __given(); }
}
export { SlackApp as SlackOAuthApp };`;

/** Apps of Slack. */
export const SLACK_MODELS: Readonly<Record<string, string>> = { '@slack/bolt': BOLT, 'slack-cloudflare-workers': EDGE, 'slack-edge': EDGE };
