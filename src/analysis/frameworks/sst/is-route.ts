/** `GET /orders`, or `$connect` of a WebSocket. */
export function isRoute(text: string): boolean {
  return /^(?:[A-Z]+ \/|\$)/.test(text);
}
