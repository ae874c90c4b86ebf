import { createRootRoute, Outlet } from '@tanstack/react-router';
import i18next from 'i18next';
import { NotFoundPage } from './RouteErrorPage.tsx';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

/** Loads the words a page speaks, before it is shown. */
export const texts = (...namespaces: string[]) => i18next.loadNamespaces(namespaces);
