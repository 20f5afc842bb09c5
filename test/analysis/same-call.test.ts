import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const CONTAINER = `
class Client { constructor(base) { this.base = base; } async get(path) { return (await fetch(this.base + path)).json(); } }
class Orders { constructor(users, orders) { this.users = users; this.orders = orders; } async all(id) { const user = await this.users.get('/users/' + id); return this.orders.get('/orders/' + user.number.toFixed()); } }
class Container {
  factories = new Map();
  instances = new Map();
  register(name, factory) { this.factories.set(name, factory); return this; }
  get(name) {
    if (!this.instances.has(name)) {
      const factory = this.factories.get(name);
      if (!factory) throw new Error('nothing registered');
      this.instances.set(name, factory(this));
    }
    return this.instances.get(name);
  }
}
const container = new Container()
  .register('audit', () => new Client('https://w30.test'))
  .register('users', () => new Client('https://w10.test'))
  .register('client', () => new Client('https://w20.test'))
  .register('orders', (c) => new Orders(c.get('users'), c.get('client')));
const orders = container.get('orders');
`;

/** Following every path may know a host where the run of all paths at once does not, or takes it for another one. */
describe('a call that both runs found', () => {
  const latenciesMs = { 'http:w10.test': 10, 'http:w20.test': 20 };

  it('is one call behind factories that ask each other for what they need', async () => {
    const { handlers } = await analyzeFiles({ 'handler.js': `${CONTAINER}\nexport const handler = async (event) => orders.all(event.id.trim());` });
    assert.ok(handlers[0]!.paths, 'its paths are followed');
    assert.equal(profile(handlers[0]!, { latenciesMs }).ioWaitMs.high, 30);
  });

  it('is listed once, with the host that the run of all paths at once knows', async () => {
    const files = {
      'wrangler.toml': "name = 'a'\nmain = 'handler.js'\n[vars]\nAPI = 'https://w10.test'\n[[d1_databases]]\nbinding = 'DB'\n",
      'handler.js': "export default { async fetch(request, env) { const answer = await fetch(env.API, { method: 'POST' }); if (!answer.ok) throw new Error('failed'); return new Response(); } };",
    };
    const { handlers } = await analyzeFiles(files);
    assert.ok(handlers[0]!.paths, 'its paths are followed');
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ host, multiplicity }) => `${host} ${multiplicity}`), ['w10.test once']);
  });

  it('is listed once, with the host that one of them knows', async () => {
    const files = { 'handler.js': "const paths = ['/a', '/b'];\nconst queue = [];\nconst add = (list) => { for (const path of list) queue.push(path); };\nexport const handler = async () => { add(paths); for (let path = queue.shift(); path !== undefined; path = queue.shift()) await fetch(`https://w10.test${path}`); };" };
    const { handlers } = await analyzeFiles(files);
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ host }) => host), ['w10.test']);
    assert.equal(profile(handlers[0]!, { latenciesMs }).ioWaitMs.high, 20);
  });
});
