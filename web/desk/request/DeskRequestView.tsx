import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { Conversation } from '../../requests/Conversation.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { DeskStatus } from '../DeskStatus.tsx';
import { Actions } from './Actions.tsx';
import { Composer } from './Composer.tsx';
import classes from './DeskRequestView.module.css';
import { Rail } from './Rail.tsx';
import { SideList } from './SideList.tsx';

export function DeskRequestView({ request }: { request: RequestDetail }) {
  const { t } = useTranslation(['desk', 'common']);
  const wide = useMediaQuery('(min-width: 1024px)', undefined, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const { number, subject, osVersion } = request;
  const rail = <Rail request={request} />;
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <nav className={classes.trail} aria-label={t('common:trail')}>
          <Link to="/desk">{t('nav.queue')}</Link>
          <span aria-hidden="true">/</span>
          <span>{number}</span>
        </nav>
        <Actions request={request} />
      </header>
      <div className={classes.columns}>
        <SideList current={number} />
        <section className={classes.talk}>
          <div className={classes.head}>
            <h1 className={classes.subject}>{subject}</h1>
            <div className={classes.meta}>
              <RequestSeverity level={request.severity} />
              <DeskStatus request={request} />
              <span>
                {request.productName} {request.versionName}
              </span>
              {request.certifiedVersion && <span>{t('request.certified')}</span>}
              {osVersion && <span>{osVersion}</span>}
            </div>
            {!wide && (
              <div className={classes.brief}>
                <RequestTime clock={request.clock} bar={false} />
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconLayoutSidebarRight size={14} stroke={1.75} />}
                  onClick={() => setOpen(true)}
                >
                  {t('request.details')}
                </Button>
              </div>
            )}
          </div>
          <div className={classes.messages}>
            <Conversation entries={request.entries} dense />
          </div>
          <Composer request={request} asksQualified={request.clock.answeredAt === null} />
        </section>
        {wide ? (
          <aside className={classes.rail}>{rail}</aside>
        ) : (
          <Drawer
            opened={open}
            onClose={() => setOpen(false)}
            position="right"
            size={340}
            title={number}
            closeButtonProps={{ 'aria-label': t('common:close') }}
          >
            {rail}
          </Drawer>
        )}
      </div>
    </div>
  );
}
