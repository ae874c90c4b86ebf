/** Which calendar or plan is shown, and of a calendar which year. */
export interface SettingsSearch {
  id?: string;
  year?: number;
}

export function readSettingsSearch(search: Record<string, unknown>): SettingsSearch {
  const { id, year } = search;
  return {
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(Number.isInteger(Number(year)) && Number(year) >= 1970 && Number(year) <= 2100
      ? { year: Number(year) }
      : {}),
  };
}

/** The pages that a preview of the form is looked at from. */
const previewFrom = ['products', 'types', 'exclusions'] as const;
export type PreviewFrom = (typeof previewFrom)[number];

export function readPreviewSearch({ from }: Record<string, unknown>): { from: PreviewFrom } {
  return { from: previewFrom.find((page) => page === from) ?? 'products' };
}
