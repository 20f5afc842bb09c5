import assert from 'node:assert/strict';
import { documentText } from '../../src/report/documents/document-text';

const sections = [{
  title: 'Where it goes, and what for',
  paragraphs: ['Lambda is the better home: about $12 a month.'],
  table: { head: ['Part', 'A month', 'What it is'], rows: [['Waiting', '$9', 'billed while nothing computes'], ['Front door', '$3', 'API gateway']], right: [1] },
  items: ['All of it is assumed until it is typed.'],
}];

describe('a printed answer', () => {
  it('is as wide as it is where nobody says how wide the terminal is', () => {
    assert.deepEqual(documentText(sections).split('\n'), [
      'Where it goes, and what for',
      '───────────────────────────',
      'Lambda is the better home: about $12 a month.',
      'Part        A month  What it is',
      'Waiting          $9  billed while nothing computes',
      'Front door       $3  API gateway',
      '  • All of it is assumed until it is typed.',
      '',
    ]);
  });

  it('breaks between words in a narrow terminal, and keeps its columns', () => {
    const lines = documentText(sections, 36).split('\n');
    assert.deepEqual(lines, [
      'Where it goes, and what for',
      '───────────────────────────',
      'Lambda is the better home: about $12',
      'a month.',
      'Part        A month  What it is',
      'Waiting          $9  billed while',
      '                     nothing',
      '                     computes',
      'Front door       $3  API gateway',
      '  • All of it is assumed until it is',
      '    typed.',
      '',
    ]);
  });

  it('breaks what is indented at its indentation', () => {
    assert.deepEqual(documentText([{ items: ['vCPU: 745 hours', '  price row: aws-fargate-vcpu in us-east-1'] }], 30).split('\n'), [
      '  • vCPU: 745 hours',
      '  •   price row:',
      '      aws-fargate-vcpu in',
      '      us-east-1',
      '',
    ]);
  });

  it('lists the columns of a row below each other in one that is too narrow for them', () => {
    const table = { head: ['Handler', 'Route', 'Requests', 'Duration'], rows: [['get-message', 'GET /messages/{id}', '140k', '186 ms'], ['load-sample-data', '', '10', '8.8 ms']], right: [2, 3] };
    assert.deepEqual(documentText([{ table }], 40).split('\n'), [
      'get-message',
      '  Route: GET /messages/{id} ·',
      '  Requests: 140k · Duration: 186 ms',
      'load-sample-data',
      '  Requests: 10 · Duration: 8.8 ms',
      '',
    ]);
    assert.deepEqual(documentText([{ table: { ...table, rows: [['get-message', '', '', ''], ['load', '', '', '']] } }], 20).split('\n'), ['get-message', 'load', '']);
    assert.ok(documentText([{ table }], 54).split('\n').every((line) => line.length <= 54));
    assert.deepEqual(documentText([{ table: sections[0]!.table }], 10).split('\n').slice(0, 4), ['Waiting', '  A month:', '  $9 ·', '  What it']);
  });
});
