export interface TakeBack {
  undo(): void;
  redo(): void;
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with Command on a Mac, wherever the cursor is, as long as the part is on the page. */
export function takeBackKeys(part: HTMLElement, actions: TakeBack): void {
  const listener = (event: KeyboardEvent) => {
    if (part.isConnected) answer(event, actions);
    else removeEventListener('keydown', listener, { capture: true });
  };
  addEventListener('keydown', listener, { capture: true });
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
