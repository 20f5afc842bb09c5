import assert from 'node:assert/strict';
import { configured } from '../../src/estimate/configured';
import { areAlike, handlerGroups, type HandlerKind } from '../../src/estimate/handler-groups';
import { requestDurations } from '../../src/estimate/requests/request-durations';
import { trafficShares } from '../../src/estimate/traffic/traffic-shares';
import { azureFunctionsConsumption } from '../../src/hosting/azure-functions-consumption';
import { googleCloudFunctions } from '../../src/hosting/google-cloud-functions';
import { sampleHandler, sampleWorkload } from './sample-workload';

describe('groups of like handlers', () => {
  const of = (first: number, second: number, memoryMiB = 512) => sampleWorkload([sampleHandler({ requestsPerMonth: first }), sampleHandler({ id: 'b', requestsPerMonth: second, memoryMiB })]);
  const gcf = googleCloudFunctions;

  it('have the kinds of the workload before where its traffic alone is another, so that what a request takes is known', () => {
    const [before, after] = [of(1, 2), of(3, 5)].map((workload) => configured(workload, gcf).groups);
    assert.deepEqual(after!.requests, [3, 5]);
    assert.equal(after!.kinds, before!.kinds);
    assert.equal(requestDurations(after!.kinds, gcf.function, 'likely'), requestDurations(before!.kinds, gcf.function, 'likely'));
  });

  it('have their shares of the traffic worked out once for options that take handlers alike, and anew for other traffic', () => {
    const [before, after] = [of(1, 2), of(3, 5)];
    const sharesOn = (workload: typeof before, option: typeof gcf) => trafficShares(configured(workload, option).groups, workload.settings);
    assert.equal(sharesOn(before, azureFunctionsConsumption), sharesOn(before, gcf));
    assert.deepEqual([before, after, before].map((workload) => sharesOn(workload, gcf).parts.map(({ share }) => share)), [[1 / 3, 2 / 3], [3 / 8, 5 / 8], [1 / 3, 2 / 3]]);
  });

  it('have kinds of their own where anything else is another', () => {
    const before = handlerGroups(of(1, 2).handlers).kinds;
    assert.notEqual(handlerGroups(of(1, 2, 1024).handlers).kinds, before);
    assert.notEqual(handlerGroups(of(1, 1).handlers).kinds, before);
  });

  it('hold handlers that differ by name and traffic alone, whatever else is told of them', () => {
    // The compiler asks for every field: a new one must count.
    const everything: Required<HandlerKind> = {
      profile: { ...sampleHandler().profile, awaits: 77 }, memoryMiB: 77, frontDoor: 'rest-api', peakToMean: 7, trafficShape: 'spiky', trigger: 'timer', architecture: 'arm64', timeoutSeconds: 7, ephemeralStorageMiB: 777,
      provisionedConcurrency: 7, reservedConcurrency: 7, responseKiB: 7, durationMs: 7, coldStartShare: 0.7, provisionedHoursPerMonth: 77, snapStart: true, server: 'next site',
    };
    const plain = sampleHandler();
    assert.ok(areAlike(plain, sampleHandler({ id: 'b', name: 'b', requestsPerMonth: 7 })));
    for (const [field, value] of Object.entries(everything)) assert.ok(!areAlike(plain, { ...plain, [field]: value }) && !areAlike({ ...plain, [field]: value }, plain), field);
    assert.ok(areAlike({ ...plain, trafficShape: { hours: [1, 2] } }, { ...plain, profile: structuredClone(plain.profile), trafficShape: { hours: [1, 2] } }));
  });

  it('are set up anew where something else is fixed by hand for an option', () => {
    const typed = (memoryMiB: number) => { const workload = of(1, 2); return configured({ ...workload, settings: { ...workload.settings, options: { [gcf.id]: { memoryMiB } } } }, gcf).groups.kinds; };
    assert.deepEqual([typed(256), typed(1024), configured(of(1, 2), gcf).groups.kinds].map(([kind]) => kind!.memoryMiB), [256, 1024, 512]);
  });
});
