import type { TestContext } from 'node:test';

const waiting = new WeakMap<TestContext, (() => unknown)[]>();

/** Undoes something after the test, the last thing first; `t.after` alone would remove a folder under a running server. */
export function cleanup(t: TestContext, undo: () => unknown): void {
  const list = waiting.get(t);
  if (list) {
    list.push(undo);
    return;
  }
  const begun = [undo];
  waiting.set(t, begun);
  t.after(async () => {
    for (const next of begun.reverse()) await next();
  });
}
