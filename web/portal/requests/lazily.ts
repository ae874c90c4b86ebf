import i18next from 'i18next';
import { type ComponentType, lazy } from 'react';

/** A part that the list itself need not wait for, with its texts. */
const lazily = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await i18next.loadNamespaces('lists');
    return { default: await load() };
  });

export const ListTools = lazily(async () => (await import('./tools/ListTools.tsx')).ListTools);
export const Chips = lazily(async () => (await import('./tools/Chips.tsx')).Chips);
export const GoneNotice = lazily(async () => (await import('./tools/GoneNotice.tsx')).GoneNotice);
export const NothingFound = lazily(
  async () => (await import('./tools/NothingFound.tsx')).NothingFound,
);
export const Excerpt = lazily(async () => (await import('./tools/Excerpt.tsx')).Excerpt);
