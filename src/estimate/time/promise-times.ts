/** Times or variances of some promises, in the order of their ranks (see `StepOrder`). It never changes: paths share it. */
export class PromiseTimes {
  static readonly NONE = new PromiseTimes([], []);

  constructor(
    readonly ranks: readonly number[],
    readonly times: readonly number[],
  ) {}

  get size(): number {
    return this.ranks.length;
  }

  get(rank: number): number | undefined {
    const place = this.placeOf(rank);
    return this.ranks[place] === rank ? this.times[place] : undefined;
  }

  has(rank: number): boolean {
    return this.ranks[this.placeOf(rank)] === rank;
  }

  with(rank: number, time: number): PromiseTimes {
    const place = this.placeOf(rank);
    if (this.ranks[place] === rank) {
      const times = this.times.slice();
      times[place] = time;
      return new PromiseTimes(this.ranks, times);
    }
    return new PromiseTimes(this.ranks.toSpliced(place, 0, rank), this.times.toSpliced(place, 0, time));
  }

  /** The same promises, each with what is made of its time. */
  map(of: (time: number, rank: number) => number): PromiseTimes {
    const { ranks } = this;
    return new PromiseTimes(ranks, this.times.map((time, place) => of(time, ranks[place]!)));
  }

  /** Itself where all of them matter. */
  filter(matters: (time: number, rank: number) => boolean, from = 0): PromiseTimes {
    const { ranks, times } = this;
    let place = from;
    while (place < ranks.length && matters(times[place]!, ranks[place]!)) place++;
    if (from === 0 && place === ranks.length) return this;
    const [keptRanks, keptTimes] = [ranks.slice(from, place), times.slice(from, place)];
    for (place++; place < ranks.length; place++) {
      if (!matters(times[place]!, ranks[place]!)) continue;
      keptRanks.push(ranks[place]!);
      keptTimes.push(times[place]!);
    }
    return new PromiseTimes(keptRanks, keptTimes);
  }

  /** Every promise that any of them has, with what is made of the times it has in each; 0 where it is absent. */
  static unite(all: readonly PromiseTimes[], of: (times: readonly number[], rank: number) => number): PromiseTimes {
    if (all.every(({ size }) => size === 0)) return PromiseTimes.NONE;
    const places = all.map(() => 0);
    const times = all.map(() => 0);
    const [unitedRanks, unitedTimes]: [number[], number[]] = [[], []];
    for (;;) {
      let rank = Infinity;
      for (let index = 0; index < all.length; index++) rank = Math.min(rank, all[index]!.ranks[places[index]!] ?? Infinity);
      if (rank === Infinity) return new PromiseTimes(unitedRanks, unitedTimes);
      for (let index = 0; index < all.length; index++) {
        const one = all[index]!;
        const place = places[index]!;
        const isThere = one.ranks[place] === rank;
        times[index] = isThere ? one.times[place]! : 0;
        if (isThere) places[index] = place + 1;
      }
      unitedRanks.push(rank);
      unitedTimes.push(of(times, rank));
    }
  }

  /** Where it stands, or would. */
  private placeOf(rank: number): number {
    const { ranks } = this;
    let [from, to] = [0, ranks.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (ranks[middle]! < rank) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
