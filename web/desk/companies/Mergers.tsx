import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyMergers, Merger } from '../../../api/mergers.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Card } from '../../design/Card.tsx';
import classes from './CompanyPage.module.css';
import type { Undoing } from './undoing.ts';

interface Props {
  mergers: CompanyMergers;
  onUndo: (undoing: Undoing) => void;
}

/** As part of what a company is seen, and what is seen as part of it. */
export function Mergers({ mergers, onUndo }: Props) {
  const { t } = useTranslation('companies');
  const { company, mergedInto, merged } = mergers;
  const undo = (from: { publicId: string; name: string }, into: string, merger: Merger) =>
    mergers.mayMerge && (
      <Button
        size="xs"
        variant="default"
        aria-label={t('undo.of', { name: from.name })}
        onClick={() => onUndo({ publicId: from.publicId, name: from.name, into, merger })}
      >
        {t('undo.button')}
      </Button>
    );
  if (!mergedInto && merged.length === 0) return null;
  return (
    <Card className={classes.card ?? ''} aria-labelledby="mergers">
      <h2 id="mergers">{t(mergedInto ? 'mergers.into' : 'mergers.from')}</h2>
      <ul>
        {mergedInto && (
          <Row merger={mergedInto} action={undo(company, mergedInto.company.name, mergedInto)} />
        )}
        {merged.map((merger) => (
          <Row
            key={merger.company.id}
            merger={merger}
            action={undo(merger.company, company.name, merger)}
          />
        ))}
      </ul>
    </Card>
  );
}

function Row({ merger, action }: { merger: Merger; action: ReactNode }) {
  const { t, i18n } = useTranslation('companies');
  const { person } = useMe();
  const format = formatter(i18n.language, person.timeZone);
  const { company, by, reason } = merger;
  const since = format.date(Date.parse(merger.since));
  return (
    <li className={classes.merger}>
      <div>
        <Link to="/desk/companies/$publicId" params={{ publicId: company.publicId }}>
          {company.name}
        </Link>{' '}
        <span className={classes.quiet}>{company.publicId}</span>
        <p className={classes.quiet}>
          {by ? t('mergers.by', { since, name: by.name }) : t('mergers.since', { since })}
        </p>
        <p>{reason}</p>
      </div>
      {action}
    </li>
  );
}
