import type { ProjectInputs } from '../../src/domain';

/** Tells the panel what a person changed. A value of `undefined` takes the typed one back. */
export type Change = (edit: (inputs: ProjectInputs) => ProjectInputs) => void;
