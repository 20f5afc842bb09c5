import { hash } from 'node:crypto';

/** Equal for equal texts, and for no others that anybody will meet. */
export function textHash(text: string | Uint8Array): string {
  return hash('sha1', text, 'base64');
}
