import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readSearch } from '../desk/queue/filter.ts';
import { readPeriod } from '../desk/reports/period.ts';
import { readPreviewSearch, readSettingsSearch } from '../desk/settings/search.ts';
import { faces } from './faces.ts';
import { admit, admitWithoutSecondFactor, leaveIfSignedIn } from './gates.ts';
import { onSignedOut } from './query-client.ts';
import { RouteErrorPage } from './RouteErrorPage.tsx';
import { safeReturnPath } from './return-path.ts';
import { root, texts } from './root-route.ts';
import { portalRoutes } from './routes-portal.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { isStaff } from './session.ts';

const [signInFace, deskFace] = [faces.signIn.load, faces.desk.load];

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const me = await admit('/');
    throw redirect({ to: isStaff(me) ? '/desk' : '/requests' });
  },
});

const signInLayout = createRoute({
  getParentRoute: () => root,
  id: 'sign-in-layout',
  loader: () => texts(...faces.signIn.texts),
  component: lazyRouteComponent(signInFace, 'SignInLayout'),
});
const signIn = createRoute({
  getParentRoute: () => signInLayout,
  path: '/sign-in',
  validateSearch: (search): { return?: string } => {
    const back = safeReturnPath(search.return);
    return back ? { return: back } : {};
  },
  beforeLoad: leaveIfSignedIn,
  component: lazyRouteComponent(signInFace, 'SignInPage'),
});
const register = createRoute({
  getParentRoute: () => signInLayout,
  path: '/register',
  component: lazyRouteComponent(signInFace, 'RegisterPage'),
});
const confirm = createRoute({
  getParentRoute: () => signInLayout,
  path: '/confirm',
  component: lazyRouteComponent(signInFace, 'ConfirmPage'),
});
const forgot = createRoute({
  getParentRoute: () => signInLayout,
  path: '/forgot',
  component: lazyRouteComponent(signInFace, 'ForgotPage'),
});
const reset = createRoute({
  getParentRoute: () => signInLayout,
  path: '/reset',
  component: lazyRouteComponent(signInFace, 'ResetPage'),
});
const invitation = createRoute({
  getParentRoute: () => signInLayout,
  path: '/invitation',
  component: lazyRouteComponent(signInFace, 'InvitationPage'),
});
const join = createRoute({
  getParentRoute: () => signInLayout,
  path: '/join',
  component: lazyRouteComponent(() => import('../portal/sign-in/JoinPage.tsx'), 'JoinPage'),
});
const language = createRoute({
  getParentRoute: () => signInLayout,
  path: '/language',
  component: lazyRouteComponent(signInFace, 'LanguagePage'),
});
const emailChange = createRoute({
  getParentRoute: () => signInLayout,
  path: '/email-change',
  component: lazyRouteComponent(signInFace, 'EmailChangePage'),
});
const keep = createRoute({
  getParentRoute: () => signInLayout,
  path: '/keep',
  component: lazyRouteComponent(signInFace, 'KeepPage'),
});
const setUp = createRoute({
  getParentRoute: () => signInLayout,
  path: '/setup',
  component: lazyRouteComponent(signInFace, 'SetUpPage'),
});

const profileFace = () => import('../profile/index.ts');
const secondFactor = createRoute({
  getParentRoute: () => signInLayout,
  path: '/second-factor',
  beforeLoad: admitWithoutSecondFactor,
  loader: () => texts('people'),
  component: lazyRouteComponent(profileFace, 'SecondFactorNeededPage'),
});

/** For customers and staff alike, outside of both frames: what is printed has no navigation. */
const printedRequest = createRoute({
  getParentRoute: () => root,
  path: '/requests/$number/print',
  beforeLoad: async ({ location }) => {
    await admit(location.href);
  },
  loader: () => texts('conversation'),
  component: lazyRouteComponent(() => import('../requests/print/PrintPage.tsx'), 'PrintPage'),
});

const profileLayout = createRoute({
  getParentRoute: () => root,
  id: 'profile-layout',
  beforeLoad: async ({ location }) => {
    const me = await admit(location.href);
    if (me.viewing) throw redirect({ to: '/requests' });
  },
  // Its frame is the portal's or the desk's.
  loader: () => texts('people', 'privacy', 'portal', 'desk', 'receipt'),
  component: lazyRouteComponent(profileFace, 'ProfileShell'),
});
const profile = createRoute({
  getParentRoute: () => profileLayout,
  path: '/profile',
  component: lazyRouteComponent(profileFace, 'ProfilePage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk-layout',
  beforeLoad: async ({ location }) => {
    const me = await admit(location.href);
    if (!isStaff(me)) throw redirect({ to: '/requests' });
  },
  loader: () => texts(...faces.desk.texts),
  component: lazyRouteComponent(deskFace, 'DeskShell'),
});
const queue = createRoute({
  getParentRoute: () => desk,
  path: '/desk',
  validateSearch: readSearch,
  component: lazyRouteComponent(deskFace, 'QueuePage'),
});
const mentions = createRoute({
  getParentRoute: () => desk,
  path: '/desk/mentions',
  component: lazyRouteComponent(() => import('../desk/mentions/MentionsPage.tsx'), 'MentionsPage'),
});
const notifications = createRoute({
  getParentRoute: () => desk,
  path: '/desk/notifications',
  component: lazyRouteComponent(
    () => import('../desk/notifications/NotificationsPage.tsx'),
    'NotificationsPage',
  ),
});
const macros = createRoute({
  getParentRoute: () => desk,
  path: '/desk/macros',
  component: lazyRouteComponent(() => import('../desk/macros/MacrosPage.tsx'), 'MacrosPage'),
});
const joinings = createRoute({
  getParentRoute: () => desk,
  path: '/desk/joinings',
  loader: () => texts('people'),
  component: lazyRouteComponent(() => import('../desk/joinings/index.ts'), 'JoiningsPage'),
});
const activations = createRoute({
  getParentRoute: () => desk,
  path: '/desk/activations',
  loader: () => texts('activation'),
  component: lazyRouteComponent(() => import('../desk/activations/index.ts'), 'ActivationsPage'),
});
const settingsFace = () => import('../desk/settings/index.ts');
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/desk/settings',
  loader: () => texts('settings', 'contract-states', 'products'),
  component: lazyRouteComponent(settingsFace, 'SettingsShell'),
});
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/settings/calendars', search: {} });
  },
});
const calendarSettings = createRoute({
  getParentRoute: () => settings,
  path: '/calendars',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(settingsFace, 'CalendarsPage'),
});
const planSettings = createRoute({
  getParentRoute: () => settings,
  path: '/plans',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(settingsFace, 'PlansPage'),
});
const nameSettings = createRoute({
  getParentRoute: () => settings,
  path: '/names',
  component: lazyRouteComponent(settingsFace, 'NamesPage'),
});
/** Where their files are, the settings know: what every page loads first is not to grow by them. */
const formFace = async () => (await settingsFace()).loadFormPages();
const productSettings = createRoute({
  getParentRoute: () => settings,
  path: '/products',
  validateSearch: readSettingsSearch,
  component: lazyRouteComponent(formFace, 'ProductsPage'),
});
const typeSettings = createRoute({
  getParentRoute: () => settings,
  path: '/types',
  component: lazyRouteComponent(formFace, 'TypesPage'),
});
const exclusionSettings = createRoute({
  getParentRoute: () => settings,
  path: '/exclusions',
  component: lazyRouteComponent(formFace, 'ExclusionsPage'),
});
const formPreview = createRoute({
  getParentRoute: () => settings,
  path: '/preview',
  validateSearch: readPreviewSearch,
  component: lazyRouteComponent(
    async () => (await settingsFace()).loadFormPreview(),
    'PreviewPage',
  ),
});
const staffSettings = createRoute({
  getParentRoute: () => settings,
  path: '/staff',
  component: lazyRouteComponent(() => import('../desk/settings/staff/StaffPage.tsx'), 'StaffPage'),
});
const licenceSettings = createRoute({
  getParentRoute: () => settings,
  path: '/licences',
  loader: () => texts('licences'),
  component: lazyRouteComponent(
    () => import('../desk/settings/licences/LicencesPage.tsx'),
    'LicencesPage',
  ),
});
const settingsVersions = createRoute({
  getParentRoute: () => settings,
  path: '/versions',
  component: lazyRouteComponent(settingsFace, 'VersionsPage'),
});
const settingsSaving = createRoute({
  getParentRoute: () => settings,
  path: '/saving',
  component: lazyRouteComponent(settingsFace, 'SavingPage'),
});
const reports = createRoute({
  getParentRoute: () => desk,
  path: '/desk/reports',
  validateSearch: readPeriod,
  loader: () => texts('reports'),
  component: lazyRouteComponent(() => import('../desk/reports/ReportsPage.tsx'), 'ReportsPage'),
});
const deskRequest = createRoute({
  getParentRoute: () => desk,
  path: '/desk/requests/$number',
  loader: () => texts('conversation', 'files', 'receipt'),
  component: lazyRouteComponent(
    () => import('../desk/request/DeskRequestPage.tsx'),
    'DeskRequestPage',
  ),
});
const newContract = createRoute({
  getParentRoute: () => desk,
  path: '/desk/contracts/new',
  validateSearch: ({ company }: Record<string, unknown>): { company?: string } =>
    typeof company === 'string' ? { company } : {},
  loader: () => texts('desk-companies', 'terms'),
  component: lazyRouteComponent(
    () => import('../desk/contracts/NewContractPage.tsx'),
    'NewContractPage',
  ),
});
const endingContracts = createRoute({
  getParentRoute: () => desk,
  path: '/desk/contracts/ending',
  loader: () => texts('contract-states'),
  component: lazyRouteComponent(
    () => import('../desk/contracts/changes/EndingPage.tsx'),
    'EndingPage',
  ),
});
const deskCompanies = createRoute({
  getParentRoute: () => desk,
  path: '/desk/companies',
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    search === undefined ? {} : { search: String(search) },
  loader: () => texts('desk-companies'),
  component: lazyRouteComponent(
    () => import('../desk/companies/CompaniesPage.tsx'),
    'CompaniesPage',
  ),
});
const deskCompany = createRoute({
  getParentRoute: () => desk,
  path: '/desk/companies/$publicId',
  loader: () => texts('companies', 'company', 'desk-companies', 'licences', 'terms'),
  component: lazyRouteComponent(() => import('../desk/companies/CompanyPage.tsx'), 'CompanyPage'),
});
const deskContract = createRoute({
  getParentRoute: () => desk,
  path: '/desk/contracts/$id',
  loader: () => texts('contracts', 'contract-states', 'settings'),
  component: lazyRouteComponent(() => import('../desk/contracts/ContractPage.tsx'), 'ContractPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signInLayout.addChildren([
      signIn,
      register,
      confirm,
      forgot,
      reset,
      invitation,
      emailChange,
      join,
      language,
      keep,
      setUp,
      secondFactor,
    ]),
    printedRequest,
    portalRoutes,
    profileLayout.addChildren([profile]),
    desk.addChildren([
      queue,
      mentions,
      notifications,
      macros,
      joinings,
      activations,
      reports,
      deskRequest,
      newContract,
      endingContracts,
      deskContract,
      deskCompanies,
      deskCompany,
      settings.addChildren([
        settingsStart,
        calendarSettings,
        planSettings,
        productSettings,
        typeSettings,
        exclusionSettings,
        formPreview,
        nameSettings,
        staffSettings,
        licenceSettings,
        settingsVersions,
        settingsSaving,
      ]),
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: RouteErrorPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: returnTo(href) });
});

function returnTo(href: string): { return?: string } {
  const back = safeReturnPath(href);
  return back ? { return: back } : {};
}
