import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSelector } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/people.ts';
import { LanguageMenu } from '../app/LanguageMenu.tsx';
import { PersonMenu } from '../app/PersonMenu.tsx';
import { useMe } from '../app/session.ts';
import { useChangeMe } from '../app/use-change-me.ts';
import { ZoneLine } from '../app/ZoneLine.tsx';
import { Avatar } from '../design/Avatar.tsx';
import { Logo } from '../design/Logo.tsx';
import { SkipLink } from '../design/SkipLink.tsx';
import classes from './PortalShell.module.css';
import { SearchBox } from './SearchBox.tsx';

const NoCompany = lazy(async () => ({
  default: (await import('./joining/index.ts')).NoCompany,
}));

/** Rarely there is something to say. */
const DeletionNotice = lazy(async () => ({
  default: (await import('../privacy/DeletionNotice.tsx')).DeletionNotice,
}));

/** Where the head stays on a telephone: these pages have no bar with an arrow of their own. */
const sections = ['/requests', '/profile', '/joining'];
const isSection = (path: string) => sections.includes(path) || /^\/company(\/\w+)?$/.test(path);

const ViewingBanner = lazy(async () => {
  await i18next.loadNamespaces('people');
  return { default: (await import('./ViewingBanner.tsx')).ViewingBanner };
});

const isLookedAt = (me: Me): me is Me & { viewing: NonNullable<Me['viewing']> } =>
  me.viewing !== null;

export function PortalShell() {
  const { t } = useTranslation(['portal', 'common']);
  const me = useMe();
  const { pathname } = useLocation();
  const inside = !isSection(pathname);
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const speak = useChangeMe();
  const company = me.companies[0]?.name ?? me.person.name;
  const account = (
    <UnstyledButton
      className={classes.account ?? ''}
      aria-label={`${company}, ${t('common:account', { name: me.person.name })}`}
    >
      <Avatar name={me.person.name} />
      <span className={classes.company}>{company}</span>
      <IconSelector size={16} stroke={1.75} aria-hidden="true" />
    </UnstyledButton>
  );
  return (
    <div className={classes.page}>
      {isLookedAt(me) && (
        <Suspense>
          <ViewingBanner me={me} />
        </Suspense>
      )}
      <SkipLink>{t('common:skipToContent')}</SkipLink>
      <header className={classes.head} data-inside={inside}>
        <Link to="/requests" className={classes.home}>
          <Logo />
        </Link>
        <nav className={classes.nav} aria-label={t('common:sections')}>
          <Link to="/requests" className={classes.tab} activeOptions={{ includeSearch: false }}>
            {t('requests.title')}
          </Link>
          <Link to="/company" className={classes.tab} activeOptions={{ includeSearch: false }}>
            {t('common:company')}
          </Link>
        </nav>
        <div className={classes.right}>
          {!mobile && <SearchBox />}
          {!me.viewing && (
            <>
              <LanguageMenu short onChoose={(language) => speak.mutate({ language })} />
              <PersonMenu position="bottom-end" target={account} />
            </>
          )}
        </div>
      </header>
      <main id="content" className={classes.main}>
        <Suspense fallback={null}>
          <DeletionNotice />
        </Suspense>
        {me.companies.length === 0 && pathname !== '/profile' ? (
          <Suspense>
            <NoCompany />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </main>
      <footer className={classes.foot}>
        <ZoneLine />
      </footer>
    </div>
  );
}
