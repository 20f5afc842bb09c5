import assert from 'node:assert/strict';
import { everyOption } from '../../src/hosting/every-option';
import { homeOf } from '../../src/hosting/home-of';
import { estimateDocument } from '../../src/report/documents/estimate-document';
import { homesNotCompared } from '../../src/report/homes-not-compared';
import { sampleAnalysis, sampleEstimate, sampleHandler } from './sample';

describe('hosts that handlers run on and that are not compared', () => {
  const two = ['aws-fargate', 'aws-lambda'];
  const of = (...frameworks: string[]) => frameworks.map((framework) => ({ framework }));

  for (const [framework, optionId] of [
    ['cloudflare', 'cloudflare-workers'], ['cloudflare/pages', 'cloudflare-workers'], ['sst-v3/cloudflare', 'cloudflare-workers'], ['azure-functions-v3', 'azure-functions-consumption'], ['azure-functions-v4', 'azure-functions-consumption'],
    ['firebase', 'google-cloud-functions'], ['google-functions-framework', 'google-cloud-functions'], ['terraform/google', 'google-cloud-functions'], ['pulumi/google', 'google-cloud-functions'], ['netlify/functions', 'netlify-functions'], ['vercel/api', 'vercel-functions'], ['vercel/middleware', 'vercel-functions'], ['next/app-page', 'vercel-functions'],
  ] as const) {
    it(`offers ${optionId} for ${framework}`, () => {
      assert.equal(homeOf({ framework })?.optionId, optionId);
      assert.ok(everyOption.some(({ id }) => id === optionId));
    });
  }

  for (const framework of ['cdk/NodejsFunction', 'lambda-exports', 'netlify/edge', 'remix', 'sam', 'sst-v3', 'terraform', 'pulumi']) it(`says nothing of ${framework}`, () => assert.equal(homeOf({ framework }), undefined));

  it('offers the plan of a function app that is known', () => {
    const plans = (['app-service', 'consumption', 'flex', 'premium'] as const).map((azurePlan) => homeOf({ framework: 'azure-functions-v4', azurePlan })!.optionId);
    assert.deepEqual(plans, ['azure-app-service', 'azure-functions-consumption', 'azure-functions-flex', 'azure-functions-premium']);
    assert.ok(plans.every((optionId) => everyOption.some(({ id }) => id === optionId)));
  });

  it('are named with what to compare', () => assert.deepEqual(homesNotCompared(of('cloudflare', 'cloudflare/pages'), two), [{ optionId: 'cloudflare-workers', text: 'All 2 handlers run on Cloudflare Workers, which is not compared' }]));
  it('are named where most run there', () => assert.deepEqual(homesNotCompared(of('vercel/api', 'vercel/api', 'sam'), two).map(({ text }) => text), ['2 of 3 handlers run on Vercel, which is not compared']));
  it('are named one by one where most run on several', () => assert.deepEqual(homesNotCompared(of('vercel/api', 'cloudflare', 'sam'), two).map(({ optionId }) => optionId), ['vercel-functions', 'cloudflare-workers']));
  it('are named as usual where a framework has a host of its makers and is deployed to others too', () => assert.deepEqual(homesNotCompared(of('next/app-route', 'next/app-page'), two), [{ optionId: 'vercel-functions', text: 'Next.js is often deployed to Vercel, which is not compared' }]));
  for (const frameworks of [['next/app-route', 'vercel/api'], ['vercel/api', 'next/app-route']]) it(`are certain where one of ${frameworks.join(', ')} is`, () => assert.deepEqual(homesNotCompared(of(...frameworks), two).map(({ text }) => text), ['All 2 handlers run on Vercel, which is not compared']));
  it('are not named where as many run elsewhere', () => assert.deepEqual(homesNotCompared(of('vercel/api', 'sam'), two), []));
  it('are not named once they are compared', () => assert.deepEqual(homesNotCompared(of('firebase'), [...two, 'google-cloud-functions']), []));

  it('are in the terminal, with the options to type', () => {
    const [, answer] = estimateDocument(sampleAnalysis([sampleHandler({ framework: 'azure-functions-v4' })]), sampleEstimate(), 'shop');
    assert.equal(answer!.paragraphs!.at(-1), 'The handler runs on Azure Functions, which is not compared: estimate with --option aws-fargate --option aws-lambda --option azure-functions-consumption to see it beside the others.');
  });
});
