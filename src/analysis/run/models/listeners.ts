/** What has arrived is read at once; each part is told to its listeners, and last that it is over. https://github.com/mscdex/busboy */
const BUSBOY = `
const reading = () => {
  const self = { on: (name, f) => { if (name === 'file' || name === 'field' || name === 'finish' || name === 'close') f(__given(), __given(), __given(), __given(), __given()); return self; }, end: () => undefined, write: () => undefined };
  self.once = self.on;
  self.addListener = self.on;
  return self;
};
export default function busboy() { return reading(); }`;

/** A request is one of the events that were listened to. https://tools.slack.dev/node-slack-sdk/reference/events-api */
const SLACK_EVENTS = `
export const createEventAdapter = () => {
  const listeners = [];
  const answer = async () => { const listener = listeners[__unknown]; if (listener) await listener(__given(), __given()); };
  const self = { on: (name, f) => { if (name !== 'error') listeners.push(f); return self; }, requestListener: () => answer, expressMiddleware: () => answer, start: async () => undefined };
  return self;
};`;

/** Packages that tell listeners of what a request holds. */
export const LISTENER_MODELS: Readonly<Record<string, string>> = { busboy: BUSBOY, '@fastify/busboy': BUSBOY, '@slack/events-api': SLACK_EVENTS };
