import type { Advice, Diagnostic, Handler } from '../../domain';
import type { HandlerDeclaration } from '../framework';

/** What an analyzer knows after an analysis, as plain JSON: enough for the next session to read only what changed meanwhile. Files are numbers in `paths`. */
export interface KnownState {
  paths: string[];
  /** How many of the paths were listed; the others were only named. */
  listed: number;
  files: KnownStateFile[];
  /** Patterns that files were searched for, in the order of each file's `hints`. */
  hints: string[];
  reusable: ReusableState;
  /** What declarations were found by. */
  asked: AskedState | undefined;
  diagnostics: Diagnostic[];
  advice?: Advice[];
}

export interface KnownStateFile {
  path: number;
  /** Empty where it does not vouch for the text: not saved at the time, or changed in the moment in which it was read. */
  stamp: string;
  bytes: number;
  /** Of the text; empty when it could not be read. */
  hash: string;
  /** For each pattern `1` or `0`, and `-` where nobody asked. */
  hints: string;
  /** Where its summary stands behind the state. */
  summary?: StoredSlice;
}

/** A part of the bytes behind the state. */
export interface StoredSlice {
  start: number;
  length: number;
  hash: string;
}

/** What {@link AskedSources} knows. */
export interface AskedState {
  /** A bit for each question. */
  files: [file: number, bits: number][];
  /** Parts of texts that could be asked for, in the order of their bits. */
  parts: string[];
  names: string[];
  said: Diagnostic[];
}

/** What {@link ReusableHandlers} knows. */
export interface ReusableState {
  handlers: readonly { declaration: HandlerDeclaration; handler: Handler; runs: readonly number[] }[];
  /** Functions by their numbers. */
  functions: string[];
  runByModules: number[];
  imported: { names: string[]; whole: number[]; forAll: number[] };
  named: [file: number, names: number[]][];
  reported: string[];
  searches: { source: string; flags: string; files: number[] }[];
}
