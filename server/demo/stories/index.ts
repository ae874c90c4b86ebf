import type { SampleLanguage } from '../cast/index.ts';
import { othersInEnglish } from './en-others.ts';
import { windowsInEnglish } from './en-windows.ts';
import { othersInSpanish } from './es-others.ts';
import { windowsInSpanish } from './es-windows.ts';
import { consoleInRussian } from './ru-console.ts';
import { othersInRussian } from './ru-others.ts';
import { windowsInRussian } from './ru-windows.ts';
import type { Story } from './story.ts';

export type { Case, Line, Story } from './story.ts';
export { told } from './story.ts';

export const stories: Readonly<Record<SampleLanguage, readonly Story[]>> = {
  ru: [...windowsInRussian, ...consoleInRussian, ...othersInRussian],
  en: [...windowsInEnglish, ...othersInEnglish],
  es: [...windowsInSpanish, ...othersInSpanish],
};
