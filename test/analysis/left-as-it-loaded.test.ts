import assert from 'node:assert/strict';
import { trace } from '../../src/analysis/trace/trace';
import { startedMachine } from './started-machine';

const FILES = {
  'store.ts': `let base: string | undefined;
export const use = (address: string) => (base ??= address);
export const read = async () => fetch(base + '/orders');
`,
  'configured.ts': `import { use } from './store';
export const address = use('https://orders.example.com');
`,
  'through.ts': `import { address } from './configured';
export const where = () => address;
`,
  'direct.ts': `import { address } from './configured';
import { read } from './store';
export const handler = async () => (address ? read() : undefined);
`,
  'indirect.ts': `import { where } from './through';
import { read } from './store';
export const handler = async () => (where() ? read() : undefined);
`,
  'other.ts': `import { read } from './store';
export const handler = async () => read();
`,
};

const NAMES = ['direct', 'indirect', 'other'];

function hostsOf(names: readonly string[]): { hosts: Record<string, (string | undefined)[]>; isEntangled: boolean } {
  const { modules, machine } = startedMachine(FILES, `${names[0]}.ts`);
  const hosts = Object.fromEntries(names.map((name) => [name, trace(machine, modules.load(`${name}.ts`), 'handler').awaitedCalls.map(({ host }) => host)]));
  return { hosts, isEntangled: machine.recorder.loads.isEntangled };
}

describe('what a module leaves in a variable of another one as it loads', () => {
  it('is found by handlers that need the module, and by no other, whichever comes first', () => {
    const alone = Object.assign({}, ...NAMES.map((name) => hostsOf([name]).hosts)) as Record<string, (string | undefined)[]>;
    assert.deepEqual(alone, {
      direct: ['orders.example.com'],
      indirect: ['orders.example.com'],
      other: [undefined],
    });
    for (const order of [['direct', 'other', 'indirect'], ['other', 'direct', 'indirect'], ['indirect', 'other', 'direct'], ['other', 'indirect', 'direct'], ['direct', 'indirect', 'other']]) {
      assert.deepEqual(hostsOf(order), { hosts: alone, isEntangled: false }, order.join());
    }
  });
});
