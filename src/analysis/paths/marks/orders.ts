import { neverLater, type Mark } from './mark';

/** Something that happens at a moment: a timer, or the end of a call. */
export interface Happening {
  id: number;
  mark: Mark;
  /** What happened when it was begun. */
  parent: Happening | undefined;
  /** How many times it had been asked what comes first when it was begun, and when it happened. */
  bornAt: number;
  ranAt?: number;
  /** Decisions before it happened. */
  choices: number;
}

/** What was asked for the n-th time goes another way: what was due first comes `behind` another one, or a comparison of times turns out otherwise. */
export interface Flip {
  at: number;
  behind?: number | undefined;
}

/** An order of two moments that a path hangs on, and that other latencies would turn round. */
export interface Contest {
  at: number;
  choices: number;
  first: Mark;
  then: Mark;
  orEqual: boolean;
  behind?: number | undefined;
}

/** What last happened to a variable, a member or a list. */
interface Touched {
  changed?: Happening | undefined;
  asked?: Happening | undefined;
}

/** More than one path can be told apart by. */
const MOST_CONTESTS = 200;

/** Which orders in time a path hangs on. */
export class Orders {
  private asked = 0;
  readonly contests: Contest[] = [];
  private readonly touched = new WeakMap<object, Map<string | symbol, Touched>>();
  /** Orders that this path has another way: what comes first, and what comes behind it. */
  private readonly settled = new Set<string>();
  /** What happens now; undefined before anything has. */
  now?: Happening | undefined;

  constructor(
    readonly flips: readonly Flip[],
    private readonly decisions: { readonly taken: readonly number[] },
  ) {}

  /** A happening that is begun now. */
  begun(id: number, mark: Mark): Happening {
    return { id, mark, parent: this.now, bornAt: this.asked, choices: 0 };
  }

  /** It is due first, unless this path has it come behind another one: the number of that one. */
  due(happening: Happening): number | undefined {
    const at = this.asked++;
    happening.ranAt = at;
    happening.choices = this.decisions.taken.length;
    const behind = this.flips.find((one) => one.at === at)?.behind;
    if (behind !== undefined) this.settled.add(`${behind} ${happening.id}`);
    return behind;
  }

  /** A variable, a member or what a list holds is changed now: who asked before might have found it so. */
  changed(holder: object, name: string | symbol): void {
    if (!this.now) return;
    const touched = this.touchedAt(holder, name);
    this.contest(touched.asked);
    touched.changed = this.now;
  }

  /** A test asks for it now: had another change come first, it might go another way. */
  tested(holder: object, name: string | symbol): void {
    if (!this.now) return;
    const touched = this.touchedAt(holder, name);
    this.contest(touched.changed);
    touched.asked = this.now;
  }

  /** Something is taken from it now: who comes first takes the first. */
  taken(holder: object, name: string | symbol): void {
    this.tested(holder, name);
    this.changed(holder, name);
  }

  private touchedAt(holder: object, name: string | symbol): Touched {
    let names = this.touched.get(holder);
    if (!names) this.touched.set(holder, (names = new Map()));
    let touched = names.get(name);
    if (!touched) names.set(name, (touched = {}));
    return touched;
  }

  /** Something hangs on `first` having happened before `then`. */
  contest(first: Happening | undefined, then: Happening | undefined = this.now): void {
    if (!first || first === then || first.ranAt === undefined || this.contests.length >= MOST_CONTESTS) return;
    let other = then;
    // What was begun later comes of something that was under way.
    while (other && other !== first && other.bornAt > first.ranAt) other = other.parent;
    if (!other || other === first || this.settled.has(`${first.id} ${other.id}`) || neverLater(first.mark, other.mark) || this.contests.some(({ at, behind }) => at === first.ranAt && behind === other.id)) return;
    this.contests.push({ at: first.ranAt, choices: first.choices, first: first.mark, then: other.mark, orEqual: first.id < other.id, behind: other.id });
  }

  /** Whether `first` comes before `then`, where the latencies assumed say so: on another path it is the other way round. */
  decide(first: Mark, then: Mark, orEqual: boolean): boolean {
    const at = this.asked++;
    const isTurned = this.flips.some((flip) => flip.at === at);
    if (!isTurned) this.contests.push({ at, choices: this.decisions.taken.length, first, then, orEqual });
    return !isTurned;
  }
}
