import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import classes from './Beside.module.css';

interface Props {
  manager: CompanyOverview['accountManager'];
  /** A contract includes one. */
  included: boolean;
}

/** Whom of the vendor's people the company turns to, where a plan has one or somebody was assigned. */
export function ManagerCard({ manager, included }: Props) {
  const { t } = useTranslation('company');
  if (!manager && !included) return null;
  return (
    <Card aria-labelledby="account-manager">
      <CardPart>
        <h2 id="account-manager" className={classes.over}>
          {t('manager.title')}
        </h2>
        {manager ? (
          <>
            <div className={classes.manager}>
              <Avatar name={manager.name} size="large" />
              <span className={classes.names}>
                <span className={classes.managerName}>{manager.name}</span>
                <span className={classes.quiet}>{manager.email}</span>
              </span>
            </div>
            <Button
              component="a"
              href={`mailto:${manager.email}`}
              variant="default"
              fullWidth
              leftSection={<IconMail size={16} stroke={1.75} />}
            >
              {t('manager.write')}
            </Button>
          </>
        ) : (
          <p className={classes.text}>
            {t('manager.nobody')} <Link to="/requests/new">{t('manager.ask')}</Link>
          </p>
        )}
      </CardPart>
    </Card>
  );
}
