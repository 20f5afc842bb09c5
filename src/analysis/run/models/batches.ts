/** Once per record, together but for those of a FIFO queue and where it is told otherwise; what fails is no error of the batch: https://docs.aws.amazon.com/powertools/typescript/latest/features/batch/ */
const POWERTOOLS_BATCH = `
export class BasePartialProcessor {
  register(records, handler, options) { this.records = records; this.handler = handler; this.options = options; return this; }
  prepare() {}
  clean() {}
  processRecord(record) { return this.handler(record, this.options?.context); }
  processRecordSync(record) { return this.handler(record, this.options?.context); }
  async process() {
    await this.prepare();
    const done = async (record) => { try { return ['success', await this.processRecord(record), record]; } catch (error) { return ['fail', error, record]; } };
    const results = [];
    if (this.isInOrder || this.options?.processInParallel === false) for (const record of this.records) results.push(await done(record));
    else results.push(...(await Promise.all(this.records.map(done))));
    await this.clean();
    return results;
  }
  processSync() {
    this.prepare();
    const results = this.records.map((record) => { try { return ['success', this.processRecordSync(record), record]; } catch (error) { return ['fail', error, record]; } });
    this.clean();
    return results;
  }
  response() { return { batchItemFailures: [] }; }
}
export class BasePartialBatchProcessor extends BasePartialProcessor {}
export class BatchProcessor extends BasePartialBatchProcessor {}
export class BatchProcessorSync extends BasePartialBatchProcessor {}
export class SqsFifoPartialProcessor extends BatchProcessorSync {}
export class SqsFifoPartialProcessorAsync extends BatchProcessor { isInOrder = true; }
export const processPartialResponse = async (event, handler, processor, options) => { await processor.register(event.Records, handler, options).process(); return processor.response(); };
export const processPartialResponseSync = (event, handler, processor, options) => { processor.register(event.Records, handler, options).processSync(); return processor.response(); };`;

/** What hands the records of an event to a function. */
export const BATCH_MODELS: Readonly<Record<string, string>> = { '@aws-lambda-powertools/batch': POWERTOOLS_BATCH };
