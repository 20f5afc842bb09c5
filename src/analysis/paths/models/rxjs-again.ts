/** What subscribes to a source once for many, or again: https://rxjs.dev/api. */
export const RXJS_AGAIN = `
/** Who comes later is told what was told before: each was there once it had come. */
export class ReplaySubject extends Subject {
  constructor(size = Infinity, ms = Infinity) {
    super();
    this.size = size;
    this.told = [];
    const { begin } = this;
    this.begin = (to) => { for (const { value, came, at } of [...this.told]) { if (to.closed) return undefined; if (Date.now() - at <= ms) { __whenAll([came]); to.next(value); } } return begin(to); };
  }
  next(value) { if (this.ended) return; this.told.push({ value, came: Promise.resolve(), at: Date.now() }); if (this.told.length > this.size) this.told.shift(); super.next(value); }
  end(ended) { const came = Promise.resolve(); super.end((to) => { __whenAll([came]); ended(to); }); }
}
/** One subscription for all: who comes when it is over, or when everybody has left, begins another, unless what was told is kept. */
export const share = ({ connector = () => new Subject(), resetOnError = true, resetOnComplete = true, resetOnRefCountZero = true } = {}) => (source) => {
  let current;
  return new Observable((to) => {
    const isFirst = current === undefined, mine = (current ??= { subject: connector(), users: 0 });
    const leave = (isReset) => { if (isReset && current === mine) current = undefined; };
    mine.users++;
    const own = mine.subject.subscribe(to);
    if (isFirst) mine.source = source.subscribe({ next: (value) => mine.subject.next(value), error: (problem) => { mine.isOver = true; leave(resetOnError); mine.subject.error(problem); }, complete: () => { mine.isOver = true; leave(resetOnComplete); mine.subject.complete(); } });
    return () => { own.unsubscribe(); if (--mine.users === 0 && !mine.isOver && resetOnRefCountZero) { leave(true); if (mine.source) mine.source.unsubscribe(); } };
  });
};
export const shareReplay = (options, ms) => {
  const { bufferSize, windowTime, refCount = false } = __isObject(options) ? options : { bufferSize: options, windowTime: ms };
  return share({ connector: () => new ReplaySubject(bufferSize, windowTime), resetOnComplete: false, resetOnRefCountZero: refCount });
};
export const repeat = (options) => step((source, to) => {
  const { count: most = Infinity, delay: wait } = __isObject(options) ? options : { count: options };
  let ended = 0;
  const again = () => { if (++ended >= most) to.complete(); else if (wait === undefined) begin(); else onceTold(typeof wait === 'number' ? wait : wait(ended), to, begin); };
  const begin = () => { if (!to.closed) to.add(source.subscribe(toward(to, { complete: again }))); };
  if (most <= 0) to.complete(); else begin();
});
/** With each end of one kind, while what is made of these ends tells so. */
const whenTold = (name) => (make) => step((source, to) => {
  let ends;
  const again = (what) => {
    if (!ends) { ends = new Subject(); to.add(observed(make(ends)).subscribe(toward(to, { next: () => begin() }))); }
    ends.next(what);
  };
  const begin = () => { if (!to.closed) to.add(source.subscribe(toward(to, { [name]: again }))); };
  begin();
});
export const retryWhen = whenTold('error'), repeatWhen = whenTold('complete');`;
