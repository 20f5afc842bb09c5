let restoring = false;

/** Whether a person types in the control right now: it is then not written to, except when a step is taken back. */
export function isEditing(control: Element): boolean {
  return !restoring && document.activeElement === control;
}

/** Shows later what is being taken back now, in the same way. */
export function asNow(show: () => void): () => void {
  return restoring ? () => whileRestoring(show) : show;
}

/** Everything that is shown meanwhile is written to every control. */
export function whileRestoring(show: () => void): void {
  restoring = true;
  try {
    show();
  } finally {
    restoring = false;
  }
}
