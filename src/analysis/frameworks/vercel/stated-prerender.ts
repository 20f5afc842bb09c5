/** What a module says of itself: `export const prerender = true`. Undefined where it says nothing. */
export function statedPrerender(text: string | undefined): boolean | undefined {
  const value = /^[ \t]*export[ \t]+const[ \t]+prerender[ \t]*=[ \t]*(true|false)\b/m.exec(text ?? '')?.[1];
  return value === undefined ? undefined : value === 'true';
}
