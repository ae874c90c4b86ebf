export { ProfilePage } from './ProfilePage.tsx';
export { ProfileShell } from './ProfileShell.tsx';
