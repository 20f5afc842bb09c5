import assert from 'node:assert/strict';
import { analyzeFiles } from './analyze-files';

describe("methods that a schema of Mongoose is told by calling it", () => {
  it('are followed, of a model and of its documents, one by one or several at once', async () => {
    const code = "import { Schema, model } from 'mongoose';\nconst schema = new Schema({ name: String });\nschema.method('close', async function () { this.closed = true; return this.save(); });\nschema.static({ byName(name) { return this.findOne({ name }); } });\nconst Task = model('Task', schema);\nexport const handler = async (event) => {\n  const task = await Task.byName(event.name);\n  await task.close();\n};\n";
    const { handlers } = await analyzeFiles({ 'handler.js': code });
    assert.deepEqual(handlers[0]!.awaitedCalls.map(({ line, service, operation }) => `${line} ${service} ${operation}`).sort(), ['3 mongodb save', '4 mongodb findOne']);
  });
});
