export interface TakeBack {
  undo(): void;
  redo(): void;
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with Command on a Mac, wherever the cursor is, while the part is on the page. */
export function takeBackKeys(part: HTMLElement, actions: TakeBack, ended: AbortSignal): void {
  addEventListener('keydown', (event) => { if (part.isConnected) answer(event, actions); }, { capture: true, signal: ended });
}

function answer(event: KeyboardEvent, { undo, redo }: TakeBack): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const act = key === 'z' ? (event.shiftKey ? redo : undo) : key === 'y' && !event.shiftKey ? redo : undefined;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
