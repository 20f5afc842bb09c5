import assert from 'node:assert/strict';
import type { AwaitedCall, ConnectionPool } from '../../src/domain';
import { connectionPools } from '../../src/estimate/calls/connection-pools';
import { estimate } from '../../src/estimate/estimate';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { sampleCall } from '../report/sample';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

const pool = (fields: Partial<ConnectionPool> = {}): ConnectionPool => ({ name: 'pg', size: 10, database: true, holdMs: range(100), ...fields });
/** Requests per month at which the busiest minute has so many a second, in flat traffic. */
const perMonth = (perSecond: number) => perSecond * 2_628_000;
const workload = (perSecond: number, pools: ConnectionPool[], settings: object = {}, profile: object = {}) => sampleWorkload(
  [sampleHandler({ requestsPerMonth: perMonth(perSecond), profile: { ...sampleHandler().profile, cpuMs: range(0.05), ioWaitMs: range(100), pools, ...profile } })],
  { trafficShape: 'flat', container: { minTasks: 1, targetUtilization: 0.65, frontDoor: 'none', vCpu: 1, memoryMiB: 2048 }, ...settings },
);
const of = (id: string, asked: ReturnType<typeof workload>) => estimate(asked, everyOption.filter((option) => option.id === id), everyPrice).options[0]!;

describe('the first resource that gives out', () => {
  it('is a pool of connections where requests hold them long: 1,000/s x 100 ms at four fifths of 10 need 12.5 tasks', () => {
    const { usage } = of('aws-fargate', workload(1000, [pool()]));
    assert.equal(usage.instances, 13);
    assert.equal(usage.binding, 'connections of pg (10 a process)');
  });

  it('is the event loops where they do not: 1,000/s x 0.2 ms', () => {
    const { usage, firstLimit } = of('aws-fargate', workload(1000, [pool({ holdMs: range(1) })]));
    assert.deepEqual([usage.instances, usage.binding], [1, 'minTasks']);
    assert.equal(firstLimit!.resource, 'event loops');
    // One event loop at 65 %: 0.65 / 0.2 ms = 3,250 a second.
    assert.ok(Math.abs(firstLimit!.requestsPerMonth / perMonth(3250) - 1) < 1e-9);
  });

  it('is memory where requests in flight keep much of it', () => {
    assert.equal(of('aws-fargate', workload(1000, [], {}, { requestKb: 50_000, ioWaitMs: range(1000) })).usage.binding, 'memory');
  });

  it('is the account\'s concurrency on Lambda: 1,000 at 0.1 s each', () => {
    const { firstLimit } = of('aws-lambda', workload(10, [], {}, { cpuMs: range(0) }));
    assert.equal(firstLimit!.resource, 'concurrent executions');
    assert.ok(Math.abs(firstLimit!.requestsPerMonth / perMonth(1000 / 0.101) - 1) < 0.01);
  });

  it('is named where a number of instances that is typed does not do', () => {
    const limits = of('aws-fargate', workload(1000, [pool()], { options: { 'aws-fargate': { instances: 3 } } })).limits.join('\n');
    assert.match(limits, /The peak needs 13 instances for their connections of pg \(10 a process\); 3 run\./);
  });

  it('is the database where all together open more than it takes', () => {
    assert.match(of('aws-fargate', workload(1000, [pool()])).limits.join('\n'), /13 processes open up to 130 connections with pg at the peak, more than the 100 that a database server takes by default/);
    assert.deepEqual(of('aws-fargate', workload(1000, [pool()], { databaseConnections: 500 })).limits, []);
    assert.match(of('aws-lambda', workload(3000, [pool()])).limits.join('\n'), /Environments open up to 30\d connections with pg at the peak/);
  });
});

describe('connection pools', () => {
  const call = (fields: Partial<AwaitedCall>) => sampleCall(fields);

  it('have the library\'s own size, and hold a connection as long as the calls of a request take', () => {
    const pools = connectionPools([call({ library: 'pg' }), call({ library: 'pg' }), call({ library: '@aws-sdk/client-s3' }), call({ library: 'drizzle-orm/node-postgres' }), call({ library: 'sequelize', phase: 'init' }), call({ library: 'ioredis' })], [range(1, 2, 3), range(10), range(20), range(5), range(1), range(1)]);
    assert.deepEqual(pools, [
      { name: 'pg', size: 10, database: true, holdMs: { low: 11, likely: 12, high: 13 } }, { name: '@aws-sdk', size: 50, database: false, holdMs: range(20) },
      { name: 'drizzle-orm', size: 10, database: true, holdMs: range(5) },
    ]);
  });
});
