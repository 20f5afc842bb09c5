import assert from 'node:assert/strict';
import { projectFor, type Answering } from '../../src/analysis/project-for';

describe('projectFor', () => {
  it('looks through all sources once for a framework, however often it asks for those with its hint', () => {
    let searches = 0;
    const hinted = (): string[] => [`found in search ${++searches}`];
    const project = projectFor({ hint: /x/ }, { root: '/', files: { all: new Set(), configs: new Map(), hinted } } as unknown as Answering, () => undefined);
    assert.deepEqual([project.hinted, project.hinted], [['found in search 1'], ['found in search 1']]);
  });

  it('reads once what the text of a file says, however many handlers the file declares', () => {
    let reads = 0;
    const read = (file: string): string => `${file} ${++reads}`;
    const project = projectFor({}, { root: '/', files: { all: new Set(), configs: new Map(), read } } as unknown as Answering, () => undefined);
    const part = { name: 'itself', number: 0, of: (text: string) => text };
    assert.deepEqual(['a.ts', 'b.ts', 'a.ts', 'b.ts'].map((file) => project.derive(file, part)), ['a.ts 1', 'b.ts 2', 'a.ts 1', 'b.ts 2']);
  });
});
