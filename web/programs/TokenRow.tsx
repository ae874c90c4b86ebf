import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Token } from '../../api/tokens.ts';
import { serverNow } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Badge } from '../design/Badge.tsx';
import classes from './Programs.module.css';

interface Props {
  token: Token;
  /** All are the reader's: nobody need be named. */
  isOwn: boolean;
  onRevoke: () => void;
}

export function TokenRow({ token, isOwn, onRevoke }: Props) {
  const { t, i18n } = useTranslation('people');
  const { timeZone } = useMe().person;
  const format = formatter(i18n.language, timeZone);
  const { name, ending, scopes, owner, expiresAt, expired, lastUsedAt } = token;
  const until = format.date(Date.parse(expiresAt));
  const used =
    lastUsedAt === null
      ? t('tokens.neverUsed')
      : t('tokens.used', { when: format.near(Date.parse(lastUsedAt), serverNow()) });
  const parts = [
    isOwn ? null : t('tokens.by', { name: owner.name }),
    t(expired ? 'tokens.expiredOn' : 'tokens.until', { when: until }),
    used,
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <p className={classes.name}>
          {name}
          <code className={classes.mono}>pd_…{ending}</code>
          {expired && (
            <Badge tone="outline" icon={<IconAlertCircle size={12} aria-hidden="true" />} small>
              {t('tokens.expired')}
            </Badge>
          )}
        </p>
        <p className={classes.mono}>{scopes.join('  ')}</p>
        <p className={classes.meta}>{parts.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={onRevoke}
          aria-label={t('tokens.revokeThat', { name })}
        >
          {t('tokens.revoke')}
        </Button>
      </div>
    </li>
  );
}
