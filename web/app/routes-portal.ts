import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { PartName } from '../portal/company/index.ts';
import { readCompanySearch } from '../portal/company/search.ts';
import { readNewRequestSearch } from '../portal/new-request/search.ts';
import { overviewQuery } from '../portal/requests/queries.ts';
import { readRequestsSearch } from '../portal/requests/search.ts';
import { faces } from './faces.ts';
import { admit } from './gates.ts';
import { queryClient } from './query-client.ts';
import { root, texts } from './root-route.ts';
import { isStaff } from './session.ts';

const portalFace = faces.portal.load;
const noted = () => {};

const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  beforeLoad: async ({ location }) => {
    const me = await admit(location.href);
    if (isStaff(me)) throw redirect({ to: '/desk' });
  },
  loader: () => texts(...faces.portal.texts),
  component: lazyRouteComponent(portalFace, 'PortalShell'),
});
const portalRequests = createRoute({
  getParentRoute: () => portal,
  path: '/requests',
  validateSearch: readRequestsSearch,
  // Its sentence stands above the list, which it would push down if it came later. A failure is the page's to tell.
  loader: () => queryClient.ensureQueryData(overviewQuery).then(noted, noted),
  component: lazyRouteComponent(portalFace, 'RequestsPage'),
});
const companyFace = () => import('../portal/company/index.ts');
/** Where its file is, the company's page knows: what every page loads first is not to grow by it. */
const part = (name: PartName) =>
  lazyRouteComponent(async () => (await companyFace()).loadPart(name));
const company = createRoute({
  getParentRoute: () => portal,
  path: '/company',
  validateSearch: readCompanySearch,
  loader: () => texts('company', 'people'),
  component: lazyRouteComponent(companyFace, 'CompanyPage'),
});
const companyOverview = createRoute({
  getParentRoute: () => company,
  path: '/',
  loader: () => texts('contracts', 'contract-states', 'licences'),
  component: part('overview'),
});
const companyContracts = createRoute({
  getParentRoute: () => company,
  path: '/contracts',
  loader: () => texts('contracts', 'activation'),
  component: part('contracts'),
});
const companyLicences = createRoute({
  getParentRoute: () => company,
  path: '/licences',
  loader: () => texts('licences', 'sign-in'),
  component: part('licences'),
});
const companyMembers = createRoute({
  getParentRoute: () => company,
  path: '/members',
  component: part('members'),
});
const companyActivity = createRoute({
  getParentRoute: () => company,
  path: '/activity',
  component: part('activity'),
});
const companyPrograms = createRoute({
  getParentRoute: () => company,
  path: '/programs',
  component: part('programs'),
});
const companyData = createRoute({
  getParentRoute: () => company,
  path: '/data',
  loader: () => texts('privacy'),
  component: part('data'),
});
const joining = createRoute({
  getParentRoute: () => portal,
  path: '/joining',
  loader: () => texts('people'),
  component: lazyRouteComponent(() => import('../portal/joining/index.ts'), 'JoiningPage'),
});
const companyContract = createRoute({
  getParentRoute: () => portal,
  path: '/company/contracts/$id',
  loader: () => texts('contracts', 'contract-states'),
  component: lazyRouteComponent(() => import('../portal/contract/LedgerPage.tsx'), 'LedgerPage'),
});
/** Whoever only looks on sends nothing. */
const newRequest = createRoute({
  getParentRoute: () => portal,
  path: '/requests/new',
  beforeLoad: async ({ location }) => {
    if ((await admit(location.href)).viewing) throw redirect({ to: '/requests' });
  },
  loader: () => texts('categories', 'support-form', 'files'),
});
const categoriesFace = () => import('../portal/categories/index.ts');
const categories = createRoute({
  getParentRoute: () => newRequest,
  path: '/',
  component: lazyRouteComponent(categoriesFace, 'CategoriesPage'),
});
const category = createRoute({
  getParentRoute: () => newRequest,
  path: '/$category',
  component: lazyRouteComponent(categoriesFace, 'CategoryPage'),
});
const technicalSupport = createRoute({
  getParentRoute: () => newRequest,
  path: '/technical-support',
  validateSearch: readNewRequestSearch,
  loader: () => texts('contracts', 'contract-states', 'licences', 'support-form', 'conversation'),
  component: lazyRouteComponent(
    () => import('../portal/new-request/NewRequestPage.tsx'),
    'NewRequestPage',
  ),
});
const portalRequest = createRoute({
  getParentRoute: () => portal,
  path: '/requests/$number',
  loader: () => texts('support-form', 'conversation', 'files'),
  component: lazyRouteComponent(() => import('../portal/request/RequestPage.tsx'), 'RequestPage'),
});

/** The customers' pages. */
export const portalRoutes = portal.addChildren([
  portalRequests,
  company.addChildren([
    companyOverview,
    companyContracts,
    companyLicences,
    companyMembers,
    companyActivity,
    companyPrograms,
    companyData,
  ]),
  joining,
  companyContract,
  newRequest.addChildren([categories, technicalSupport, category]),
  portalRequest,
]);
