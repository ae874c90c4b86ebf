export { JoiningsNavItem } from './JoiningsNavItem.tsx';
export { JoiningsPage } from './JoiningsPage.tsx';
