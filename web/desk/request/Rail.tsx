import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { ClockSlot } from '../../clock/ClockSlot.tsx';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Timeline } from '../../design/Timeline.tsx';
import { useHappened } from '../../requests/happened.ts';
import { ClockPanel } from './ClockPanel.tsx';
import { ContractPanel } from './ContractPanel.tsx';
import { CustomerPanel } from './CustomerPanel.tsx';
import { ParticipantsPanel } from './ParticipantsPanel.tsx';
import classes from './Rail.module.css';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
}

export function Rail({ request, move }: Props) {
  return (
    <div className={classes.rail}>
      <ClockSlot number={request.number}>
        {(clocks, planName) => (
          <ClockPanel request={request} clocks={clocks} planName={planName} move={move} />
        )}
      </ClockSlot>
      <ContractPanel request={request} move={move} />
      <CustomerPanel request={request} move={move} />
      <ParticipantsPanel request={request} />
      <History request={request} />
    </div>
  );
}

/** Who did what, newest first; what was taken back is struck through. */
function History({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('desk');
  const happened = useHappened(request.entries);
  const { near } = useTimeFormat();
  const now = useNow();
  const items = request.entries.toReversed().map((entry) => ({
    look: 'run' as const,
    text: happened(entry),
    struck: entry.undone,
    detail: entry.reason ?? undefined,
    at: near(Date.parse(entry.at), now),
  }));
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('rail.history')}</h2>
      <Timeline items={items} />
    </section>
  );
}
