import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import type { MoveName, RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { useClockName } from '../../clock/clock-name.ts';
import { judgementOf } from '../../clock/judgement.ts';
import { useNow } from '../../clock/reader.ts';
import { isBroken, timeLeft } from '../../clock/time-left.ts';
import classes from './Breaches.module.css';
import { DecideForm } from './DecideForm.tsx';
import { ExplainForm } from './ExplainForm.tsx';
import { MovePopover } from './MovePopover.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  clocks: readonly ClockView[];
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
}

/** What is owed for broken promises: why, and whether they count. It never holds up the answer. */
export function Breaches({ clocks, request, move }: Props) {
  const { t } = useTranslation('desk');
  const now = useNow();
  const broken = clocks.filter((clock) => isBroken(timeLeft(clock, now)));
  const owed = broken.some((clock) => !judgementOf(request.entries, clock).explained);
  return (
    <>
      {broken.map((clock) => (
        <Breach key={`${clock.kind}${clock.cycle}`} clock={clock} request={request} move={move} />
      ))}
      {owed && <p className={classes.hint}>{t('breach.owedHint')}</p>}
    </>
  );
}

interface BreachProps extends Omit<Props, 'clocks'> {
  clock: ClockView;
}

function Breach({ clock, request, move }: BreachProps) {
  const { t } = useTranslation('desk');
  const name = useClockName()(clock);
  const { number, entries, abilities } = request;
  const may = (wanted: MoveName) => abilities.moves.includes(wanted);
  const judgement = judgementOf(entries, clock);
  const { explained, asked } = judgement;
  const box = useKeptFocus(judgement);
  const explain = may('explain_breach') && (
    <MovePopover label={t(explained ? 'breach.change' : 'move.explain_breach')}>
      {(close) => <ExplainForm number={number} clock={clock} move={move} onDone={close} />}
    </MovePopover>
  );
  const dispute = may('dispute') && !asked && (
    <MovePopover label={t('move.dispute')}>
      {(close) => (
        <ReasonForm
          name={`${number}.dispute.${clock.kind}.${clock.cycle}`}
          hint={t('breach.disputeHint')}
          label={t('breach.ask')}
          move={move}
          toMove={(reason) => ({ move: 'dispute', clock: clock.kind, cycle: clock.cycle, reason })}
          onDone={close}
        />
      )}
    </MovePopover>
  );
  return (
    <div ref={box} tabIndex={-1} className={classes.breach}>
      <p className={classes.name}>{explained ? name : t('breach.owed', { kind: name })}</p>
      <Decision clock={clock} request={request} move={move} />
      <div className={classes.buttons}>
        {explain}
        {dispute}
      </div>
    </div>
  );
}

/** What one asks or decides takes its own button away: the focus stays beside it. */
function useKeptFocus({ asked, decided }: ReturnType<typeof judgementOf>) {
  const box = useRef<HTMLDivElement>(null);
  const me = useMe().person.id;
  const mine = [asked, decided].filter((entry) => entry?.actor.id === me).length;
  const before = useRef(mine);
  useEffect(() => {
    if (mine === before.current) return;
    before.current = mine;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) box.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [mine]);
  return box;
}

/** Where somebody asked to leave it out of the count: who decides, or the decision itself. */
function Decision({ clock, request, move }: BreachProps) {
  const { t } = useTranslation(['desk', 'common']);
  const me = useMe().person.id;
  const { asked, decided } = judgementOf(request.entries, clock);
  if (!asked || decided) return null;
  const hint = t('common:breach.asked', { name: asked.actor.name, reason: asked.reason ?? '' });
  if (asked.actor.id === me) return <p className={classes.quiet}>{t('breach.yours')}</p>;
  if (!request.abilities.moves.includes('decide_dispute')) {
    return <p className={classes.quiet}>{t('breach.waits')}</p>;
  }
  return (
    <MovePopover label={t('breach.decide')}>
      {(close) => (
        <DecideForm number={request.number} clock={clock} hint={hint} move={move} onDone={close} />
      )}
    </MovePopover>
  );
}
