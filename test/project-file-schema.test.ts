import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFileSchema } from '../src/inputs/project-file-schema';

const path = join(__dirname, '../media/hosting-cost.schema.json');

describe('JSON Schema of hosting-cost.json', () => {
  const generated = `${JSON.stringify(z.toJSONSchema(projectFileSchema, { target: 'draft-7' }), undefined, 2)}\n`;

  it('is the one generated from the zod schema (UPDATE_SCHEMA=1 writes it)', () => {
    if (process.env['UPDATE_SCHEMA']) writeFileSync(path, generated);
    assert.equal(readFileSync(path, 'utf8'), generated);
  });

  it('describes every field, so that an editor explains what it completes', () => {
    const { properties, additionalProperties } = JSON.parse(generated);
    assert.equal(additionalProperties, false);
    for (const [name, field] of Object.entries<{ description?: string }>(properties)) assert.ok(field.description, name);
  });
});
