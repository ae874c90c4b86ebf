export { ProfilePage } from './ProfilePage.tsx';
export { ProfileShell } from './ProfileShell.tsx';
export { SecondFactorNeededPage } from './SecondFactorNeededPage.tsx';
