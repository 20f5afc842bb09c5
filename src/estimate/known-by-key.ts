/** Bytes, roughly; then all are forgotten. */
const MAX_KEPT = 8_000_000;
/** Of an answer and its entry, beside a byte for each character of the key. */
const ENTRY = 100;

/** Answers by all that decides them, whoever asks: handlers of one project have many in common. An empty key is that of none. */
export class KnownByKey<Answer> {
  private readonly known = new Map<string, Answer>();
  private kept = 0;

  get(key: string): Answer | undefined {
    return this.known.get(key);
  }

  /** Answers with what it keeps. */
  set(key: string, answer: Answer): Answer {
    if (key === '') return answer;
    if (!this.known.has(key)) this.kept += key.length + ENTRY;
    if (this.kept > MAX_KEPT) {
      this.known.clear();
      this.kept = key.length + ENTRY;
    }
    this.known.set(key, answer);
    return answer;
  }
}
