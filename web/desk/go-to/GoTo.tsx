import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import {
  IconAdjustments,
  IconAt,
  IconBell,
  IconBookmark,
  IconBuilding,
  IconFileCheck,
  IconFilePlus,
  IconNotes,
  IconSearch,
  IconTicket,
  IconUserPlus,
} from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { matches } from '../../design/pick-match.ts';
import { queueQuery, searchOf, viewsQuery } from '../queries.ts';
import { standingViews } from '../views/standing-views.ts';
import classes from './GoTo.module.css';
import { useCompanies } from './use-companies.tsx';

const [store, spotlight] = createSpotlight();
const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

interface Place {
  id: string;
  label: string;
  description?: string;
  icon: ReactNode;
  go: () => void;
}

/** Ctrl K: to a view, to a request by its number, to a request by its words. */
export default function GoTo({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const [typed, setTyped] = useState('');
  const places = usePlaces().filter(({ label }) => matches(label, typed));
  const requests = useFound(typed.trim());
  const companies = useCompanies(typed.trim());
  useEffect(() => spotlight.open(), []);
  useFirstChosen([...requests, ...companies, ...places].map(({ id }) => id).join());
  const action = ({ id, label, description, icon: picture, go }: Place) => (
    <Spotlight.Action
      key={id}
      label={label}
      {...(description ? { description } : {})}
      leftSection={picture}
      onClick={go}
    />
  );
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ blur: 0 }}
      title={<span className={classes.title}>{t('nav.goTo')}</span>}
      classNames={{
        content: classes.content ?? '',
        search: classes.search ?? '',
        action: classes.action ?? '',
        actionsGroup: classes.group ?? '',
        actionDescription: classes.description ?? '',
        header: classes.header ?? '',
      }}
    >
      <Spotlight.Search
        aria-label={t('goTo.label')}
        placeholder={t('goTo.label')}
        leftSection={<IconSearch {...icon} />}
      />
      <Spotlight.ActionsList>
        {requests.length > 0 && (
          <Spotlight.ActionsGroup label={t('goTo.requests')}>
            {requests.map(action)}
          </Spotlight.ActionsGroup>
        )}
        {companies.length > 0 && (
          <Spotlight.ActionsGroup label={t('goTo.companies')}>
            {companies.map(action)}
          </Spotlight.ActionsGroup>
        )}
        {places.length > 0 && (
          <Spotlight.ActionsGroup label={t('goTo.places')}>
            {places.map(action)}
          </Spotlight.ActionsGroup>
        )}
        {places.length + requests.length + companies.length === 0 && (
          <Spotlight.Empty>{t('goTo.none')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function usePlaces(): Place[] {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { abilities } = useMe();
  const works = abilities.workOnRequests;
  const { data } = useQuery({ ...viewsQuery, enabled: works });
  return [
    ...(works ? standingViews : []).map(({ id, search, icon: Icon }) => ({
      id,
      label: t(`nav.${id}`),
      icon: <Icon {...icon} />,
      go: () => void navigate({ to: '/desk', search }),
    })),
    {
      id: 'mentions',
      label: t('nav.mentions'),
      icon: <IconAt {...icon} />,
      go: () => void navigate({ to: '/desk/mentions' }),
    },
    {
      id: 'notifications',
      label: t('nav.notifications'),
      icon: <IconBell {...icon} />,
      go: () => void navigate({ to: '/desk/notifications' }),
    },
    ...(data?.items ?? []).map((view) => ({
      id: view.id,
      label: view.name,
      icon: <IconBookmark {...icon} />,
      go: () => void navigate({ to: '/desk', search: searchOf(view) }),
    })),
    {
      id: 'companies',
      label: t('nav.companies'),
      icon: <IconBuilding {...icon} />,
      go: () => void navigate({ to: '/desk/companies' }),
    },
    ...(abilities.manageContracts
      ? [
          {
            id: 'new-contract',
            label: t('nav.newContract'),
            icon: <IconFilePlus {...icon} />,
            go: () => void navigate({ to: '/desk/contracts/new' }),
          },
        ]
      : []),
    {
      id: 'macros',
      label: t('nav.macros'),
      icon: <IconNotes {...icon} />,
      go: () => void navigate({ to: '/desk/macros' }),
    },
    ...(abilities.decideForCompanies
      ? [
          {
            id: 'joinings',
            label: t('nav.joinings'),
            icon: <IconUserPlus {...icon} />,
            go: () => void navigate({ to: '/desk/joinings' }),
          },
        ]
      : []),
    ...(abilities.manageContracts
      ? [
          {
            id: 'activations',
            label: t('nav.activations'),
            icon: <IconFileCheck {...icon} />,
            go: () => void navigate({ to: '/desk/activations' }),
          },
        ]
      : []),
    {
      id: 'settings',
      label: t('nav.settings'),
      icon: <IconAdjustments {...icon} />,
      go: () => void navigate({ to: '/desk/settings' }),
    },
  ];
}

/** Ended ones too: a number is often one from a letter. */
function useFound(typed: string): Place[] {
  const navigate = useNavigate();
  const { abilities } = useMe();
  const [search] = useDebouncedValue(typed, 200);
  const { data } = useInfiniteQuery({
    ...queueQuery({ search, state: 'all' }),
    enabled: abilities.workOnRequests && search.length > 1,
    placeholderData: keepPreviousData,
  });
  if (typed.length < 2) return [];
  return (data?.pages[0]?.items ?? []).slice(0, 8).map(({ number, subject, company }) => ({
    id: number,
    label: `${number} ${subject}`,
    description: company.name,
    icon: <IconTicket {...icon} />,
    go: () => void navigate({ to: '/desk/requests/$number', params: { number } }),
  }));
}

/** Results that come later put others in first place: Enter takes the first that is shown. */
function useFirstChosen(shown: string): void {
  useEffect(() => {
    const list = document.getElementById(store.getState().listId);
    const [first, ...others] = list?.querySelectorAll('[data-action]') ?? [];
    for (const other of others) other.removeAttribute('data-selected');
    if (!first || shown === '') return;
    first.setAttribute('data-selected', 'true');
    store.updateState((state) => ({ ...state, selected: 0 }));
  }, [shown]);
}
