import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import i18next from 'i18next';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { CallForm } from './CallForm.tsx';
import { MovePopover } from './MovePopover.tsx';
import classes from './Rail.module.css';
import type { useRequestMove } from './use-request-move.ts';

const ViewAs = lazy(async () => {
  await i18next.loadNamespaces('people');
  return { default: (await import('./ViewAs.tsx')).ViewAs };
});

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
}

export function CustomerPanel({ request, move }: Props) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const { customer, company, callCode } = request;
  const language = new Intl.DisplayNames(i18n.language, { type: 'language' }).of(customer.language);
  const named = customer.namedContact ? [t('rail.namedContact')] : [];
  const role = customer.role ? [t(`common:role.${customer.role}`)] : [];
  return (
    <section className={classes.part}>
      <div className={classes.line}>
        <h2 className={classes.heading}>{t('rail.customer')}</h2>
        {request.abilities.moves.includes('log_call') && (
          <MovePopover
            label={t('move.log_call')}
            icon={<IconPhone size={16} stroke={1.75} aria-hidden="true" />}
          >
            {(close) => <CallForm number={request.number} move={move} onDone={close} />}
          </MovePopover>
        )}
      </div>
      <div className={classes.person}>
        <Avatar name={customer.name} />
        <div>
          <p className={classes.name}>{customer.name}</p>
          <p>
            <Link to="/desk/companies/$publicId" params={{ publicId: company.publicId }}>
              {company.name}
            </Link>
          </p>
          {customer.email && <a href={`mailto:${customer.email}`}>{customer.email}</a>}
          <p className={classes.quiet}>
            {[...role, ...named, t('rail.writes', { language })].join(', ')}
          </p>
        </div>
      </div>
      {useMe().abilities.viewAsMember && (
        <Suspense>
          <ViewAs company={company} customer={customer} />
        </Suspense>
      )}
      <dl className={classes.facts}>
        <dt>{t('rail.callCode')}</dt>
        <dd className={classes.code}>{callCode}</dd>
      </dl>
    </section>
  );
}
