import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Timeline } from '../../design/Timeline.tsx';
import { useHappened } from '../../requests/happened.ts';
import { ClockPanel } from './ClockPanel.tsx';
import { ContractPanel } from './ContractPanel.tsx';
import { CustomerPanel } from './CustomerPanel.tsx';
import classes from './Rail.module.css';

export function Rail({ request, clock }: { request: RequestDetail; clock: ClockView }) {
  return (
    <div className={classes.rail}>
      <ClockPanel request={request} clock={clock} />
      <ContractPanel request={request} />
      <CustomerPanel request={request} />
      <History request={request} />
    </div>
  );
}

/** Who did what, newest first. */
function History({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('desk');
  const happened = useHappened();
  const { near } = useTimeFormat();
  const now = useNow();
  const items = request.entries.toReversed().map((entry) => ({
    look: 'run' as const,
    text: happened(entry),
    at: near(Date.parse(entry.at), now),
  }));
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('rail.history')}</h2>
      <Timeline items={items} />
    </section>
  );
}
