import { Button } from '@mantine/core';
import { IconHandGrab } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MoveName, RequestDetail } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMove } from '../../requests/queries.ts';
import classes from './Actions.module.css';
import { CallForm } from './CallForm.tsx';
import { EndForm } from './EndForm.tsx';
import { MovePopover } from './MovePopover.tsx';
import { SeverityForm } from './SeverityForm.tsx';

/** What this engineer may do now; the server says so in `abilities`. */
export function Actions({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const move = useMove(request.number);
  const may = (name: MoveName) => request.abilities.moves.includes(name);
  const pending = move.isPending ? move.variables.move : undefined;
  return (
    <div className={classes.actions}>
      {move.isError && <Notice tone="error">{words(move.error)}</Notice>}
      {may('change_severity') && (
        <MovePopover label={t('move.change_severity')}>
          {(close) => (
            <SeverityForm
              current={request.severity}
              pending={pending === 'change_severity'}
              onSend={(change) => move.mutate(change, { onSuccess: close })}
            />
          )}
        </MovePopover>
      )}
      {may('log_call') && (
        <MovePopover label={t('move.log_call')}>
          {(close) => (
            <CallForm
              pending={pending === 'log_call'}
              onSend={(call) => move.mutate(call, { onSuccess: close })}
            />
          )}
        </MovePopover>
      )}
      {(['solve_without_info', 'cancel'] as const).filter(may).map((name) => (
        <MovePopover key={name} label={t(`move.${name}`)}>
          {(close) => (
            <EndForm
              move={name}
              pending={pending === name}
              onSend={(end) => move.mutate(end, { onSuccess: close })}
            />
          )}
        </MovePopover>
      ))}
      {may('take') && (
        <Button
          size="xs"
          leftSection={<IconHandGrab size={14} stroke={1.75} />}
          loading={pending === 'take'}
          onClick={() => move.mutate({ move: 'take' })}
        >
          {t('move.take')}
        </Button>
      )}
    </div>
  );
}
