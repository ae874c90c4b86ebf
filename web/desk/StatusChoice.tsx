import { Button, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconCircleDashedCheck,
  IconCircleX,
  IconProgress,
  type TablerIcon,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './StatusChoice.module.css';

export type StatusMove =
  | { move: 'continue' }
  | { move: 'solve_without_info'; reason?: string }
  | { move: 'cancel'; reason: string };
type Ending = Exclude<StatusMove['move'], 'continue'>;

const icons: Record<StatusMove['move'], TablerIcon> = {
  continue: IconProgress,
  solve_without_info: IconCircleDashedCheck,
  cancel: IconCircleX,
};

interface Props {
  /** Which of the moves are offered. */
  moves: readonly StatusMove['move'][];
  onMove: (move: StatusMove) => void;
}

/** Into which status: an ending asks for its reason first. */
export function StatusChoice({ moves, onMove }: Props) {
  const { t } = useTranslation('desk');
  const [ending, setEnding] = useState<Ending>();
  if (ending) return <EndForm ending={ending} onSend={onMove} />;
  return (
    <ul className={classes.choices}>
      {moves.map((move, index) => {
        const Icon = icons[move];
        return (
          <li key={move}>
            <UnstyledButton
              className={classes.choice ?? ''}
              data-autofocus={index === 0 || undefined}
              onClick={() => (move === 'continue' ? onMove({ move }) : setEnding(move))}
            >
              <Icon size={16} stroke={1.75} aria-hidden="true" />
              <span>{t(`move.${move}`)}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

/** Ends the request from our side, and says why. */
function EndForm({ ending, onSend }: { ending: Ending; onSend: (move: StatusMove) => void }) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const needed = ending === 'cancel';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (ending === 'cancel') onSend({ move: ending, reason: given });
    else onSend(given === '' ? { move: ending } : { move: ending, reason: given });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <p className={classes.hint}>{t(`form.end.${ending}`)}</p>
      <TextInput
        label={needed ? t('form.reason') : t('form.reasonOptional')}
        required={needed}
        withAsterisk={false}
        autoFocus
        pattern={needed ? '.*\\S.*' : undefined}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="danger">
        {t(`move.${ending}`)}
      </Button>
    </form>
  );
}
