import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import type { ArrangedClocks } from '../../clock/arrange-clocks.ts';
import { BreachLines } from '../../clock/BreachLines.tsx';
import { useDeadlineWords } from '../../clock/deadline-words.ts';
import { OtherClocks } from '../../clock/OtherClocks.tsx';
import { PromiseStrip } from '../../clock/PromiseStrip.tsx';
import { ReceiptFile } from '../../clock/ReceiptFile.tsx';
import { standingIcons } from '../../clock/standing-icons.ts';
import { Why } from '../../clock/Why.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import classes from './DeadlineCard.module.css';

interface Props {
  clocks: ArrangedClocks;
  request: RequestDetail;
  planName: (id: string) => string;
}

/** The promise that is due first, how it stands and why; below it the others, and the receipt of them all. */
export function DeadlineCard({ clocks, request, planName }: Props) {
  const { t } = useTranslation();
  const { viewing } = useMe();
  const { leading, others, earlier } = clocks;
  const startsOpen = leading.dueAt !== null && window.innerWidth > 767;
  const { kind, title, big, detail } = useDeadlineWords(leading);
  const Icon = standingIcons[kind];
  return (
    <Card aria-label={t('deadline.title')}>
      <CardPart>
        {/* Its words change with the state alone. */}
        <p className={classes.title} data-kind={kind} aria-live="polite">
          <Icon size={16} stroke={1.75} aria-hidden="true" /> {title}
        </p>
        <p className={classes.big} data-kind={kind}>
          {big}
        </p>
        <p className={classes.detail} data-kind={kind}>
          {detail}
        </p>
        <BreachLines clock={leading} entries={request.entries} />
      </CardPart>
      <CardPart>
        {leading.dueAt && <PromiseStrip clock={leading} />}
        <Why
          key={`${leading.kind}${leading.cycle}`}
          clock={leading}
          planName={planName}
          startsOpen={startsOpen}
        />
      </CardPart>
      {others.length + earlier.length > 0 && (
        <CardPart>
          <OtherClocks clocks={clocks} entries={request.entries} planName={planName} />
        </CardPart>
      )}
      {/* A plain link says nothing of a viewing: it would bring the staff's own file. */}
      {!viewing && (
        <CardPart>
          <ReceiptFile number={request.number} />
        </CardPart>
      )}
    </Card>
  );
}
