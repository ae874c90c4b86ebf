import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../api/settings.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { useDraft } from '../../app/draft.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { Notice } from '../../design/Notice.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import { SettingsContext, type SettingsDesk } from './context.ts';
import type { Fault } from './faults.ts';
import { settingsQuery } from './queries.ts';
import { SaveBar } from './SaveBar.tsx';
import classes from './Settings.module.css';
import { changesIn, noChanges, onlyChanges, type SettingsDraft } from './settings-draft.ts';
import { useChangedNames } from './use-changed-names.ts';
import { useNewerVersion } from './use-newer-version.ts';

/** Products, areas, types and exclusions name each other: a change of one may put another right. */
const isOfForm = ({ kind }: Fault) => !['calendar', 'plan', 'names'].includes(kind);

const pages = [
  'calendars',
  'plans',
  'products',
  'types',
  'exclusions',
  'names',
  'versions',
  'licences',
  'staff',
] as const;

/** Calendars, plans, products and names in their newest version, with what somebody is changing in them. */
export function SettingsShell() {
  const { t } = useTranslation(['settings', 'common']);
  usePageTitle(t('title'));
  useAnnounce(null, false);
  const { manageStaff, keepLicences } = useMe().abilities;
  const shown = pages.filter(
    (page) => (page !== 'staff' || manageStaff) && (page !== 'licences' || keepLicences),
  );
  const settings = useQuery(settingsQuery);
  return (
    <>
      <DeskPageTop title={t('title')}>
        <nav className={classes.tabs} aria-label={t('title')}>
          {shown.map((page) => (
            <Link key={page} to={`/desk/settings/${page}`} className={classes.tab}>
              {t(`page.${page}`)}
            </Link>
          ))}
        </nav>
      </DeskPageTop>
      {settings.isPending && <LoadingRows count={6} height={64} label={t('common:loading')} />}
      {settings.isError && !settings.data && (
        <LoadFailed error={settings.error} onRetry={() => void settings.refetch()} back="/desk" />
      )}
      {settings.data && <Editing settings={settings.data} />}
    </>
  );
}

function Editing({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { draft, change, discard, ...kept } = useDraft<SettingsDraft>('settings', noChanges);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [generation, setGeneration] = useState(0);
  const renew = useCallback(() => setGeneration((known) => known + 1), []);
  const movedTo = useNewerVersion(settings, draft, change, renew);
  const namesOf = useChangedNames(settings);
  const saving = useLocation().pathname.endsWith('/saving');
  const desk: SettingsDesk = useMemo(() => {
    const edit = (part: Partial<SettingsDraft>, fixed: (fault: Fault) => boolean) => {
      setFaults((known) => known.filter((fault) => !fixed(fault)));
      const basedOn = changesIn(draft) > 0 ? draft.basedOn : settings.version;
      change(onlyChanges(settings, { ...draft, ...part, basedOn }));
    };
    const isOf = (kind: Fault['kind'], id: string) => (fault: Fault) =>
      fault.kind === kind && fault.id === id;
    return {
      settings,
      draft,
      generation,
      faults,
      changeCalendar: (calendar) =>
        edit(
          { calendars: { ...draft.calendars, [calendar.id]: calendar } },
          isOf('calendar', calendar.id),
        ),
      changePlan: (plan) =>
        edit({ plans: { ...draft.plans, [plan.id]: plan } }, isOf('plan', plan.id)),
      changeNames: (statusNames) => edit({ statusNames }, isOf('names', '')),
      changeForm: ({ products, ...parts }) =>
        edit({ ...parts, products: { ...draft.products, ...products } }, isOfForm),
      write: (part) => change(part),
      discard: () => {
        setFaults([]);
        discard();
        renew();
      },
      showFaults: setFaults,
    };
  }, [settings, draft, generation, faults, change, discard, renew]);
  return (
    <SettingsContext value={desk}>
      <div className={classes.page} id="settings-page">
        {kept.state === 'conflict' && (
          <DraftConflict
            other={kept.other && namesOf(kept.other).join(', ')}
            onTakeOther={() => {
              kept.takeOther();
              renew();
            }}
            onKeepMine={kept.keepMine}
          />
        )}
        <div role="status">
          {movedTo !== null && <Notice tone="info">{t('newer', { version: movedTo })}</Notice>}
        </div>
        {settings.inForce.version !== settings.version && <Waiting settings={settings} />}
        {!settings.mayChange && <Notice tone="info">{t('readOnly')}</Notice>}
        <Outlet />
      </div>
      {changesIn(draft) > 0 && !saving && <SaveBar names={namesOf(draft)} />}
    </SettingsContext>
  );
}

/** The newest version is not the one that holds: it waits for its moment. */
function Waiting({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { instant } = useTimeFormat();
  const values = {
    version: settings.version,
    inForce: settings.inForce.version,
    when: instant(Date.parse(settings.holdsFrom)),
  };
  return <Notice tone="info">{t('waiting', values)}</Notice>;
}
