import type { Location } from '../words/location';
import type { Reason } from '../words/reason';

/** One line of a hover: `Waiting` `91%`, with what it means. */
export interface Fact {
  label: string;
  value: string;
  note?: string;
}

export interface Link {
  label: string;
  location: Location;
}

/** What a hover says, free of any markup: the editor decides how it looks. */
export interface Hover {
  title: string;
  subtitle: string;
  facts: Fact[];
  reasons: Reason[];
  links: Link[];
  /** Places beside these that are only counted. */
  moreLinks?: number;
}
