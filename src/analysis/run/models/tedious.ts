/** A connection tells what it has done to listeners, and to the function that the request was made with. https://tediousjs.github.io/tedious/api-connection.html */
const TEDIOUS = `
import Driver from 'tedious/lib/connection';
class Emitter {
  constructor() { this.told = []; }
  on(name, f) { this.told.push({ name, f }); return this; }
  tell(names, ...args) { this.told.forEach(({ name, f }) => { if (names.includes(name)) f(...args); }); }
}
Emitter.prototype.once = Emitter.prototype.on;
Emitter.prototype.addListener = Emitter.prototype.on;
const nothing = () => undefined;
export class Request extends Emitter {
  constructor(text, done) { super(); this.text = text; this.done = done; }
  addParameter() {}
  addOutputParameter() {}
  setTimeout() {}
  completed() {
    this.tell(['columnMetadata', 'row', 'returnValue'], __given());
    if (this.done) this.done(null, 1, __given());
    this.tell(['done', 'doneInProc', 'doneProc'], 1, false, __given());
    this.tell(['requestCompleted']);
  }
}
export class Connection extends Emitter {
  constructor(options) { super(); this.driver = new Driver(options); }
  connect(done) { this.driver.connect().then(() => { if (done) done(null); this.tell(['connect'], null); }); }
  execSql(request) { this.driver.execSql().then(() => request.completed()); }
  execSqlBatch(request) { this.driver.execSqlBatch().then(() => request.completed()); }
  callProcedure(request) { this.driver.callProcedure().then(() => request.completed()); }
  execute(request) { this.driver.execute().then(() => request.completed()); }
  prepare(request) { this.driver.prepare().then(() => request.tell(['prepared'])); }
  unprepare(request) { this.driver.unprepare().then(() => request.completed()); }
  newBulkLoad(table, options, done) { return { done: done ?? options, addColumn: nothing, addRow: nothing, setTimeout: nothing }; }
  execBulkLoad(load) { this.driver.execBulkLoad().then(() => load.done(null, 1)); }
  beginTransaction(done) { this.driver.beginTransaction().then(() => done(null)); }
  commitTransaction(done) { this.driver.commitTransaction().then(() => done(null)); }
  rollbackTransaction(done) { this.driver.rollbackTransaction().then(() => done(null)); }
  close() {}
  reset(done) { done(null); }
}`;

/** Drivers that call back through other objects than the one that is asked. */
export const TEDIOUS_MODELS: Readonly<Record<string, string>> = { tedious: TEDIOUS };
