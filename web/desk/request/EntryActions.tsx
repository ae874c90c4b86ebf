import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail, RequestEntry } from '../../../api/requests.ts';
import { correctionsOf, isQualified } from '../../requests/corrections.ts';
import { CorrectCallForm } from './CorrectCallForm.tsx';
import { MovePopover } from './MovePopover.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import type { useRequestMove } from './use-request-move.ts';

interface Props {
  request: RequestDetail;
  entry: RequestEntry;
  move: ReturnType<typeof useRequestMove>;
}

const answers: readonly RequestEntry['kind'][] = ['answered', 'asked', 'solution_provided'];
const pencil = <IconPencil size={14} stroke={1.75} aria-hidden="true" />;

/** What can be set right about one entry of the conversation, where this engineer may. */
export function EntryActions({ request, entry, move }: Props) {
  const { t } = useTranslation('desk');
  const { number, entries, abilities } = request;
  const { kind, seq, undone } = entry;
  if (undone) return null;
  if (kind === 'call_logged' && abilities.moves.includes('correct_call')) {
    const corrected = correctionsOf(entries).get(seq);
    return (
      <MovePopover label={t('move.correct_call')} icon={pencil}>
        {(close) => (
          <CorrectCallForm
            number={number}
            seq={seq}
            startedAt={corrected ? corrected.callStartedAt : entry.callStartedAt}
            move={move}
            onDone={close}
          />
        )}
      </MovePopover>
    );
  }
  if (!answers.includes(kind) || !abilities.moves.includes('correct_answer')) return null;
  const qualified = isQualified(entry, correctionsOf(entries));
  return (
    <MovePopover label={t('move.correct_answer')} icon={pencil}>
      {(close) => (
        <ReasonForm
          name={`${number}.answer.${seq}`}
          hint={t(qualified ? 'form.unmark' : 'form.mark')}
          label={t(qualified ? 'form.wasNone' : 'form.wasOne')}
          move={move}
          toMove={(reason) => ({ move: 'correct_answer', seq, qualified: !qualified, reason })}
          onDone={close}
        />
      )}
    </MovePopover>
  );
}
