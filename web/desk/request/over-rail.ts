import { createContext } from 'react';

/** Says when a form stands over the rail: Esc then closes the form, and not the drawer the rail may be in. */
export const OverRail = createContext<(open: boolean) => void>(() => {});
