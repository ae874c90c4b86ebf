import { UnstyledButton } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMenu } from '../app/PersonMenu.tsx';
import { useMe } from '../app/session.ts';
import { Avatar } from '../design/Avatar.tsx';
import { Logo } from '../design/Logo.tsx';
import { SkipLink } from '../design/SkipLink.tsx';
import { DeskNav } from './DeskNav.tsx';
import classes from './DeskShell.module.css';
import { useCtrlKeys, useKeys } from './keys/use-keys.ts';
import { leaveWhenClosed } from './presence.ts';
import { undoLast } from './undo/undo.ts';

const GoTo = lazy(() => import('./go-to/GoTo.tsx'));

/** Navigation at the side; narrow beside a request, a bar at the bottom of a telephone. */
export function DeskShell() {
  const { t } = useTranslation(['desk', 'common']);
  const { person } = useMe();
  const narrow = useLocation().pathname.startsWith('/desk/requests/');
  const [going, setGoing] = useState(false);
  useCtrlKeys({ KeyK: () => setGoing(true) });
  useKeys({ KeyZ: undoLast, 'Ctrl+KeyZ': undoLast });
  useEffect(leaveWhenClosed, []);
  const account = (
    <UnstyledButton
      className={classes.account ?? ''}
      aria-label={t('common:account', { name: person.name })}
    >
      <Avatar name={person.name} />
      <span className={classes.word}>{person.name}</span>
      <IconSettings size={16} stroke={1.75} aria-hidden="true" className={classes.gear} />
    </UnstyledButton>
  );
  return (
    <div className={classes.desk} data-narrow={narrow}>
      <SkipLink>{t('common:skipToContent')}</SkipLink>
      <nav className={classes.nav} aria-label={t('common:sections')}>
        <Link to="/desk" className={classes.home} aria-label="Pactdesk">
          <Logo markOnly={narrow} />
        </Link>
        <DeskNav onGoTo={() => setGoing(true)} />
        <div className={classes.bottom}>
          <PersonMenu position="top-start" target={account} />
        </div>
      </nav>
      <main id="content" className={classes.main}>
        <Outlet />
      </main>
      {going && (
        <Suspense>
          <GoTo onClose={() => setGoing(false)} />
        </Suspense>
      )}
    </div>
  );
}
