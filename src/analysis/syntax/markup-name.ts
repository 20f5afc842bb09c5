/** Name of the function that renders an element of JSX; no name of a program is like it. */
export const MARKUP = '<>';
