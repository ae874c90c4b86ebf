import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { useClockName } from '../../clock/clock-name.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { clocksQuery } from '../queries.ts';
import classes from './Print.module.css';

/** What the request is, who asked, and what was promised, with the zone that all times are in. */
export function PrintFacts({ request }: { request: RequestDetail }) {
  const { t } = useTranslation(['conversation', 'common']);
  const format = useTimeFormat();
  const now = useNow();
  const { number, subject, status, severity, followUpOf, contractNumber } = request;
  const facts: [name: string, value: string | null][] = [
    [t('print.number'), number],
    [t('print.status'), t(`common:status.${status}`)],
    [t('print.severity'), t(`common:severity.${severity}`)],
    [t('print.product'), [request.productName, request.versionName].filter(Boolean).join(' ')],
    [t('print.level'), request.planName],
    [t('print.contract'), contractNumber],
    [t('print.company'), request.company.name],
    [t('print.openedBy'), request.customer.name],
    [t('print.sent'), format.instant(Date.parse(request.createdAt))],
    [t('after.of'), followUpOf],
  ];
  return (
    <header>
      <h1>
        {number} {subject}
      </h1>
      <p className={classes.zone}>
        {t('print.zone', { zone: format.zone() })}.{' '}
        {t('print.printed', { when: format.instant(now) })}
      </p>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Promises number={number} />
    </header>
  );
}

function Promises({ number }: { number: string }) {
  const { t } = useTranslation('conversation');
  const { data } = useQuery(clocksQuery(number));
  const format = useTimeFormat();
  const clockName = useClockName();
  const line = (clock: ClockView) => {
    const due = clock.dueAt
      ? t('print.due', {
          clock: clockName(clock),
          when: format.instant(Date.parse(clock.dueAt)),
        })
      : `${clockName(clock)}: ${t('print.none')}`;
    if (!clock.answeredAt) return due;
    return `${due}; ${t('print.answered', { when: format.instant(Date.parse(clock.answeredAt)) })}`;
  };
  return (
    <section>
      <h2>{t('print.promises')}</h2>
      <ul>
        {data?.items.map((clock) => (
          <li key={`${clock.kind} ${clock.cycle}`}>{line(clock)}</li>
        ))}
      </ul>
    </section>
  );
}
