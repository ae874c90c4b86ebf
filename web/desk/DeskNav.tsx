import { UnstyledButton } from '@mantine/core';
import {
  IconAdjustments,
  IconAt,
  IconBell,
  IconBuilding,
  IconChartLine,
  IconNotes,
  IconPlus,
  IconSearch,
  IconStack2,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session.ts';
import classes from './DeskShell.module.css';
import { useLive } from './live.ts';
import { NavItem } from './NavItem.tsx';
import { countsQuery, viewsQuery } from './queries.ts';
import { readSearch } from './queue/filter.ts';
import { OwnView } from './views/OwnView.tsx';
import { type StandingView, standingViews } from './views/standing-views.ts';
import { ViewDialog } from './views/ViewDialog.tsx';

/** Few decide, and the others' first page does not carry it. */
const JoiningsNavItem = lazy(async () => ({
  default: (await import('./joinings/index.ts')).JoiningsNavItem,
}));

const EndingNavItem = lazy(async () => ({
  default: (await import('./contracts/changes/EndingNavItem.tsx')).EndingNavItem,
}));

const ActivationsNavItem = lazy(async () => ({
  default: (await import('./activations/index.ts')).ActivationsNavItem,
}));

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
/** Beside the views that one works through, these are looked into. */
const first = ['queue', 'mine'];
const onTelephone = ['queue', 'mine', 'unassigned'];

/** Everything one goes to, with how much waits there. */
export function DeskNav({ onGoTo }: { onGoTo: () => void }) {
  const { t } = useTranslation('desk');
  const { abilities } = useMe();
  // Who keeps the system alone sees no request, and is not told how many there are.
  const works = abilities.workOnRequests;
  const { data: counts } = useQuery({
    ...countsQuery,
    enabled: works,
    refetchInterval: useLive().pollMs,
  });
  const view = ({ id, search, icon: Icon, count }: StandingView) => (
    <NavItem
      key={id}
      icon={<Icon {...icon} />}
      to="/desk"
      search={search}
      words={t(`nav.${id}`)}
      count={counts?.[count]}
      late={id === 'overdue'}
      extra={!onTelephone.includes(id)}
    />
  );
  return (
    <>
      <UnstyledButton className={classes.goTo ?? ''} title={t('nav.goTo')} onClick={onGoTo}>
        <IconSearch {...icon} />
        <span className={classes.word}>{t('nav.goTo')}</span>
        <kbd className={classes.keys}>Ctrl K</kbd>
      </UnstyledButton>
      {works && standingViews.filter(({ id }) => first.includes(id)).map(view)}
      {works && (
        <NavItem
          icon={<IconAt {...icon} />}
          to="/desk/mentions"
          words={t('nav.mentions')}
          count={counts?.mentions}
        />
      )}
      <NavItem
        icon={<IconBell {...icon} />}
        to="/desk/notifications"
        words={t('nav.notifications')}
        count={counts?.notifications}
        extra
      />
      {works && (
        <>
          <OwnViewsHead />
          {standingViews.filter(({ id }) => !first.includes(id)).map(view)}
          {counts?.queues.map(({ id, name, open }) => (
            <NavItem
              key={id}
              icon={<IconStack2 {...icon} />}
              to="/desk"
              search={{ queueId: id }}
              words={name}
              count={open}
              extra
            />
          ))}
          <OwnViews />
        </>
      )}
      <p className={classes.group}>{t('nav.workspace')}</p>
      <NavItem
        icon={<IconBuilding {...icon} />}
        to="/desk/companies"
        words={t('nav.companies')}
        parent
        extra={works}
      />
      {works && (
        <NavItem icon={<IconNotes {...icon} />} to="/desk/macros" words={t('nav.macros')} extra />
      )}
      {abilities.changeSettings && (
        <NavItem
          icon={<IconAdjustments {...icon} />}
          to="/desk/settings"
          words={t('nav.settings')}
          parent
          extra
        />
      )}
      {works && (
        <NavItem
          icon={<IconChartLine {...icon} />}
          to="/desk/reports"
          words={t('nav.reports')}
          extra
        />
      )}
      {abilities.decideForCompanies && (
        <Suspense>
          <JoiningsNavItem />
        </Suspense>
      )}
      {abilities.manageContracts && (
        <Suspense>
          <EndingNavItem />
          <ActivationsNavItem />
        </Suspense>
      )}
    </>
  );
}

function OwnViewsHead() {
  const { t } = useTranslation('desk');
  const search = readSearch(useSearch({ strict: false }));
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.group}>
      {t('nav.views')}
      <UnstyledButton
        className={classes.plus ?? ''}
        aria-label={t('views.save')}
        title={t('views.save')}
        onClick={() => setOpen(true)}
      >
        <IconPlus {...icon} />
      </UnstyledButton>
      <ViewDialog opened={open} onClose={() => setOpen(false)} search={search} />
    </div>
  );
}

function OwnViews() {
  const { data } = useQuery(viewsQuery);
  return (
    <div className={classes.own}>
      {data?.items.map((each) => (
        <OwnView key={each.id} view={each} />
      ))}
    </div>
  );
}
