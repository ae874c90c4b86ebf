import { UnstyledButton } from '@mantine/core';
import {
  IconFilePlus,
  IconInbox,
  IconSettings,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonMenu } from '../app/PersonMenu.tsx';
import { useMe } from '../app/session.ts';
import { Avatar } from '../design/Avatar.tsx';
import { Logo } from '../design/Logo.tsx';
import { SkipLink } from '../design/SkipLink.tsx';
import classes from './DeskShell.module.css';
import { NavItem } from './NavItem.tsx';

const iconProps = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Navigation at the side; narrow beside a request, a bar at the bottom of a telephone. */
export function DeskShell() {
  const { t } = useTranslation(['desk', 'common']);
  const { person, abilities } = useMe();
  const narrow = useLocation().pathname.startsWith('/desk/requests/');
  const account = (
    <UnstyledButton
      className={classes.account ?? ''}
      aria-label={t('common:account', { name: person.name })}
    >
      <Avatar name={person.name} />
      <span className={classes.word}>{person.name}</span>
      <IconSettings {...iconProps} className={classes.gear} />
    </UnstyledButton>
  );
  return (
    <div className={classes.desk} data-narrow={narrow}>
      <SkipLink>{t('common:skipToContent')}</SkipLink>
      <nav className={classes.nav} aria-label={t('common:sections')}>
        <Link to="/desk" className={classes.home} aria-label="Pactdesk">
          <Logo markOnly={narrow} />
        </Link>
        <NavItem
          icon={<IconInbox {...iconProps} />}
          to="/desk"
          search={{}}
          words={t('nav.queue')}
        />
        <NavItem
          icon={<IconUser {...iconProps} />}
          to="/desk"
          search={{ assignee: 'me' }}
          words={t('nav.mine')}
        />
        <NavItem
          icon={<IconUserQuestion {...iconProps} />}
          to="/desk"
          search={{ assignee: 'nobody' }}
          words={t('nav.unassigned')}
        />
        {abilities.manageContracts && (
          <NavItem
            icon={<IconFilePlus {...iconProps} />}
            to="/desk/contracts/new"
            words={t('nav.newContract')}
          />
        )}
        <div className={classes.bottom}>
          <PersonMenu position="top-start" target={account} />
        </div>
      </nav>
      <main id="content" className={classes.main}>
        <Outlet />
      </main>
    </div>
  );
}
