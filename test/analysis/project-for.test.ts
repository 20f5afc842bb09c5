import assert from 'node:assert/strict';
import { projectFor, type Answering } from '../../src/analysis/project-for';

describe('projectFor', () => {
  it('looks through all sources once for a framework, however often it asks for those with its hint', () => {
    let searches = 0;
    const hinted = (): string[] => [`found in search ${++searches}`];
    const project = projectFor({ hint: /x/ }, { root: '/', files: { all: new Set(), configs: new Map(), hinted } } as unknown as Answering, () => undefined);
    assert.deepEqual([project.hinted, project.hinted], [['found in search 1'], ['found in search 1']]);
  });
});
