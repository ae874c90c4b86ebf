import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { serverNow } from '../../app/api.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMove } from '../../requests/queries.ts';
import classes from './UndoLine.module.css';

interface Props {
  request: RequestDetail;
  undo: NonNullable<RequestDetail['undo']>;
}

/** Says what one has just done, with the way back as long as the server leaves it open. */
export function UndoLine({ request, undo }: Props) {
  const { t } = useTranslation('portal');
  const move = useMove(request.number);
  const open = useOpenUntil(undo.until);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with the move, and the focus with it.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  if (!open) return null;
  const kind = request.entries.find(({ seq }) => seq === undo.seq)?.kind;
  const done = kind === 'accepted' || kind === 'resumed' ? kind : 'other';
  return (
    <div role="status" className={classes.line}>
      <Notice tone="info" icon={<IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />}>
        {t(`request.done.${done}`)}{' '}
        <Button
          ref={button}
          variant="default"
          size="xs"
          loading={move.isPending}
          onClick={() => move.mutate({ move: 'undo', seq: undo.seq })}
        >
          {t('request.undo')}
        </Button>
      </Notice>
    </div>
  );
}

/** Whether an instant (ISO, server's time) is still ahead. */
function useOpenUntil(until: string): boolean {
  const [over, setOver] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setOver(until), Date.parse(until) - serverNow());
    return () => clearTimeout(timer);
  }, [until]);
  return over !== until;
}
