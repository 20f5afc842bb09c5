import type { Section } from '../report/documents/document';
import type { Format } from './options';

/** An answer in every format, made when it is asked for. */
export interface Printed {
  json(): object;
  csv(): string;
  sections(): Section[];
}

/** Prints an answer in one of the formats. */
export type Print = (format: Format, texts: Printed) => void;
