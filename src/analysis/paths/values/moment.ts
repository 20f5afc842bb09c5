import { Instance } from './datum';

/** A `Date` whose time is known, or at least its distance to other moments. Compared and subtracted it is its ms. */
export class Moment extends Instance {
  constructor(readonly at: Date) {
    super();
    this.members.set('@@made', 'Date');
  }
}
