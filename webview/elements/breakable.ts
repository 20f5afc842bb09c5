import { element } from './element';

/** A long path goes on in the next line behind a slash, not within a word. */
export function breakable(text: string): (Node | string)[] {
  return text.split(/(?<=\/)(?=.)/).flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));
}
