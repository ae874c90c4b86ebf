/** The last thing this tab did that can still be taken back. */
let offered: (() => void) | null = null;

export function offer(undo: () => void): void {
  offered = undo;
}

export function withdraw(undo: () => void): void {
  if (offered === undo) offered = null;
}

/** Takes it back, once. */
export function undoLast(): void {
  const undo = offered;
  offered = null;
  undo?.();
}
