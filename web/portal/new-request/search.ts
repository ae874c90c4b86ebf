/** What the form starts from: the number of a request to copy. */
export interface NewRequestSearch {
  copy?: string;
}

export function readNewRequestSearch({ copy }: Record<string, unknown>): NewRequestSearch {
  return typeof copy === 'string' && /^PD-\d+$/.test(copy) ? { copy } : {};
}
