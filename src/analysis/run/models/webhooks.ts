/** Functions are told which events of GitHub they answer: https://github.com/octokit/webhooks.js */
const WEBHOOKS = `
import { Octokit } from '@octokit/rest';
export class Webhooks {
  constructor() { this.told = []; }
  on(names, f) { this.told.push(f); }
  onAny(f) { this.told.push(f); }
  onError() {}
  removeListener() {}
  async sign() { return __given(); }
  async verify() { return __unknown; }
  async receive(event) { const answer = this.told[__unknown]; if (answer) await answer({ ...event, payload: __given(), octokit: new Octokit() }); }
  async verifyAndReceive(event) { return this.receive(event); }
}
export const createNodeMiddleware = (webhooks) => async () => webhooks.receive({});
export const createWebMiddleware = createNodeMiddleware;`;

/** An app of GitHub has webhooks, and clients by installation: https://github.com/octokit/app.js */
const APP = `
import { Octokit } from '@octokit/rest';
import { Webhooks } from '@octokit/webhooks';
const each = (name, list) => {
  const iterator = async function* () { for (const one of await list()) yield { octokit: new Octokit(), [name]: one }; };
  const run = async (f) => { for await (const one of iterator()) await f(one); };
  run.iterator = iterator;
  return run;
};
export class App {
  constructor() { this.webhooks = new Webhooks(); this.octokit = new Octokit(); this.log = __given(); this.eachInstallation = each('installation', () => this.octokit.rest.apps.listInstallations()); this.eachRepository = each('repository', () => this.octokit.rest.apps.listReposAccessibleToInstallation()); }
  async getInstallationOctokit() { return new Octokit(); }
}
export const createNodeMiddleware = (app) => async () => app.webhooks.receive({});`;

export const WEBHOOK_MODELS: Readonly<Record<string, string>> = { '@octokit/webhooks': WEBHOOKS, '@octokit/app': APP, octokit: APP };
