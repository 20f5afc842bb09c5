/** A part of a printed answer: a terminal and Markdown show the same ones. */
export interface Section {
  title?: string;
  paragraphs?: string[];
  table?: SectionTable;
  items?: string[];
}

export interface SectionTable {
  head: string[];
  rows: string[][];
  /** Columns that hold numbers, from 0. */
  right: number[];
}
