import { Button } from '@mantine/core';
import { IconCheck, IconCircleMinus, IconReload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMove } from '../../requests/queries.ts';
import classes from './Actions.module.css';
import { CloseDialog } from './CloseDialog.tsx';

/** What the customer may do now; the server says so in `abilities`. */
export function Actions({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const words = useProblemWords();
  const move = useMove(request.number);
  const [closing, setClosing] = useState(false);
  const { moves } = request.abilities;
  const pending = (name: string) => move.isPending && move.variables.move === name;
  return (
    <div className={classes.actions}>
      {move.isError && <Notice tone="error">{words(move.error)}</Notice>}
      <div className={classes.buttons}>
        {moves.includes('close') && (
          <Button
            variant="default"
            leftSection={<IconCircleMinus size={16} stroke={1.75} />}
            onClick={() => setClosing(true)}
          >
            {t('request.close')}
          </Button>
        )}
        {moves.includes('resume') && (
          <Button
            variant="default"
            leftSection={<IconReload size={16} stroke={1.75} />}
            loading={pending('resume')}
            onClick={() => move.mutate({ move: 'resume' })}
          >
            {t('request.resume')}
          </Button>
        )}
        {moves.includes('accept') && (
          <Button
            leftSection={<IconCheck size={16} stroke={1.75} />}
            loading={pending('accept')}
            onClick={() => move.mutate({ move: 'accept' })}
          >
            {t('request.accept')}
          </Button>
        )}
      </div>
      <CloseDialog
        opened={closing}
        pending={pending('close')}
        onLeave={() => setClosing(false)}
        onClose={() => move.mutate({ move: 'close' }, { onSettled: () => setClosing(false) })}
      />
    </div>
  );
}
