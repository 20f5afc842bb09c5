import assert from 'node:assert/strict';
import type { ProjectInputs } from '../../src/domain';
import { costModels } from '../../src/estimate/cost-models';
import { everyOption } from '../../src/hosting/every-option';
import { everyPrice } from '../../src/hosting/prices/every-price';
import { parseProjectFile } from '../../src/inputs/project-file';
import { range, sampleHandler, sampleWorkload } from './sample-workload';

/** Cost of an option without requests unless the handler has them, with what a file says. */
function cost(id: string, inputs: Pick<ProjectInputs, 'network' | 'options' | 'prices'>, handler = sampleHandler({ requestsPerMonth: 0 })): number {
  const workload = sampleWorkload([handler], { freeTier: false, container: { minTasks: 2, targetUtilization: 0.65, frontDoor: 'none', vCpu: 0.5, memoryMiB: 1024 }, ...inputs });
  return costModels(workload, everyOption, everyPrice).find(({ option }) => option.id === id)!.cost(handler.requestsPerMonth, 'likely');
}
const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-9 * Math.max(1, expected), `${actual} instead of ${expected}`);
const task = 730 * (0.5 * 0.04048 + 0.004445);

describe('what is typed about hosting', () => {
  it('is a price of one\'s own, instead of the list price and without its steps', () => {
    near(cost('aws-fargate', { prices: { 'aws-fargate-vcpu-x86_64': 0.03 } }), 2 * 730 * (0.5 * 0.03 + 0.004445));
    near(cost('aws-lambda', { prices: { 'aws-lambda-requests': 1e-7 } }, sampleHandler({ durationMs: 0, coldStartShare: 0, requestsPerMonth: 5e6 })), 0.5);
  });

  it('is a discount off computing, not off requests', () => {
    near(cost('aws-fargate', { options: { 'aws-fargate': { discountPercent: 20 } } }), 2 * task * 0.8);
    near(cost('aws-lambda', { options: { 'aws-lambda': { discountPercent: 12 } } }, sampleHandler({ durationMs: 1000, coldStartShare: 0, memoryMiB: 1024 })), 1e6 * 0.0000166667 * 0.88 + 0.2);
  });

  it('is a number of instances and the hours that they run', () => {
    near(cost('aws-fargate', { options: { 'aws-fargate': { instances: 3, hoursPerMonth: 100 } } }), (3 * 100 * task) / 730);
    near(cost('aws-ec2', { options: { 'aws-ec2': { instanceType: 'm7i.large', instances: 2 } } }), 2 * 730 * 0.1008);
  });

  it('is provisioned concurrency for some hours: requests fill it first, at its own price', () => {
    const handler = sampleHandler({ requestsPerMonth: 1.2e6, durationMs: 1000, coldStartShare: 0, memoryMiB: 1024 });
    const typed = (concurrency: number) => ({ options: { 'aws-lambda': { provisionedConcurrency: { concurrency, hoursPerMonth: 2 } } } });
    near(cost('aws-lambda', typed(1000), handler), 1000 * 7200 * 0.0000041667 + 1.2e6 * 0.0000097222 + 0.24);
    near(cost('aws-lambda', typed(100), handler), 100 * 7200 * 0.0000041667 + 720_000 * 0.0000097222 + 480_000 * 0.0000166667 + 0.24);
  });

  it('is streamed above 6 MB and sent to the internet', () => {
    const handler = sampleHandler({ requestsPerMonth: 1024, durationMs: 0, coldStartShare: 0, responseKiB: 16 * 1024 });
    near(cost('aws-lambda', {}, handler), 1024 * 2e-7 + 10 * 0.008 + 16 * 0.09);
  });

  it('is a network around it', () => {
    const handler = sampleHandler({ requestsPerMonth: 1024 * 1024, durationMs: 0, coldStartShare: 0 });
    near(cost('aws-lambda', { network: { natGateways: 2, natGbPerRequest: 1e-6, publicIpv4Addresses: 3, logKiBPerRequest: 2 } }, handler), 1024 * 1024 * (2e-7 + 1e-6 * 0.045) + 730 * (2 * 0.045 + 3 * 0.005) + 2 * 0.5);
  });

  it('is a server of one\'s own', () => {
    const pi = { options: { 'own-server': { pricePerMonth: 6.5, vCpu: 4, memoryMiB: 8192 } } };
    near(cost('own-server', pi), 6.5);
    const busy = sampleHandler({ requestsPerMonth: 4e8, profile: { ...sampleHandler().profile, cpuMs: range(10) } });
    assert.ok(cost('own-server', pi, busy) > 6.5, 'more than one is needed');
  });

  it('is Spot only where it has a price', () => {
    const models = (region: string) => costModels(sampleWorkload([sampleHandler()], { region, options: { 'aws-fargate': { spot: true, frontDoor: 'none' } } }), everyOption, everyPrice).find(({ option }) => option.id === 'aws-fargate')!;
    assert.deepEqual(models('ap-southeast-2').unpriced(1), []);
    assert.ok(models('us-east-1').unpriced(1).length > 0);
  });

  it('is read from hosting-cost.json, and refused by name and line', () => {
    const good = { options: { 'aws-fargate': { discountPercent: 20 } }, prices: { 'aws-lambda-requests': 1e-7 }, network: { natGateways: 1 } };
    assert.deepEqual(parseProjectFile(JSON.stringify(good)), { inputs: good, diagnostics: [] });
    const { diagnostics } = parseProjectFile('{ "options": {\n"aws-fargate": {\n"discount": 20 } },\n"network": { "nat": 1 } }');
    assert.match(diagnostics.find(({ line }) => line === 3)!.message, /discount: unknown field\. Known fields: .*discountPercent/);
    assert.match(diagnostics.find(({ line }) => line === 4)!.message, /nat: unknown field\. Known fields: natGateways/);
  });
});
