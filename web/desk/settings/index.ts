export { CalendarsPage } from './calendars/CalendarsPage.tsx';
export { NamesPage } from './names/NamesPage.tsx';
export { PlansPage } from './plans/PlansPage.tsx';
export { SettingsShell } from './SettingsShell.tsx';
export { SavingPage } from './saving/SavingPage.tsx';
export { VersionsPage } from './versions/VersionsPage.tsx';

/** What the forms of requests ask: these pages come together, and after the others. */
export const loadFormPages = () => import('./form-pages.ts');
export const loadFormPreview = () => import('./preview/PreviewPage.tsx');
