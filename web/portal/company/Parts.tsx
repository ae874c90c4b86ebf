import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { levelsQuery } from '../../contracts/queries.ts';
import { licencesQuery } from '../../licences/queries.ts';
import classes from './Parts.module.css';
import { useShownCompany } from './shown-company.ts';

/** The parts of the company's page that this reader may see, with how much is in each. */
export function Parts() {
  const { t, i18n } = useTranslation('company');
  const { id, publicId, people } = useShownCompany();
  const abilities = people.data?.abilities;
  const levels = useQuery(levelsQuery(id, '', i18n.language));
  const licences = useQuery(licencesQuery(publicId, i18n.language)).data?.items.length;
  const contracts = levels.data?.levels.filter(({ contractId }) => contractId !== null).length;
  const parts = [
    { to: '/company', name: t('parts.overview') },
    { to: '/company/contracts', name: t('parts.contracts'), count: contracts },
    { to: '/company/licences', name: t('parts.licences'), count: licences },
    { to: '/company/members', name: t('parts.members'), count: people.data?.members.length },
    ...(abilities?.seeActivity
      ? ([
          { to: '/company/activity', name: t('parts.activity') },
          { to: '/company/programs', name: t('parts.programs') },
        ] as const)
      : []),
    ...(abilities?.deleteCompany
      ? ([{ to: '/company/data', name: t('parts.data') }] as const)
      : []),
  ] as const;
  const strip = useCurrentInSight(JSON.stringify(parts));
  return (
    <nav className={classes.parts} aria-label={t('parts.label')} ref={strip}>
      {parts.map(({ to, name, ...part }) => (
        <Link
          key={to}
          to={to}
          search={true}
          className={classes.part}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {name}
          {'count' in part && part.count !== undefined && (
            <span className={classes.count}>{part.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** On a telephone the strip is wider than the page: it is moved until the current part stands in its middle. */
function useCurrentInSight(shown: string) {
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (!strip.current || !current) return;
    const middle = current.offsetLeft + current.offsetWidth / 2;
    strip.current.scrollLeft = middle - strip.current.offsetLeft - strip.current.offsetWidth / 2;
  }, [pathname, shown]);
  return strip;
}
