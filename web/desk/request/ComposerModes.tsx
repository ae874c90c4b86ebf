import { Button } from '@mantine/core';
import { IconLock, IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Outsiders } from '../../requests/Outsiders.tsx';
import classes from './Composer.module.css';
import type { ComposerState } from './use-composer.ts';

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** To the customer or to colleagues, and who will read it. */
export function ComposerModes({
  request,
  state,
}: {
  request: RequestDetail;
  state: ComposerState;
}) {
  const { t } = useTranslation('desk');
  const note = state.kind === 'note';
  const [name, ...others] = request.mailed.map((person) => person.name);
  const copies = others.join(', ');
  const to = copies ? t('composer.toWithCopies', { name, copies }) : t('composer.to', { name });
  return (
    <div className={classes.modes}>
      {state.replies.length > 0 && (
        <Button
          size="xs"
          variant={note ? 'subtle' : 'light'}
          aria-pressed={!note}
          leftSection={<IconMessage {...icon} />}
          onClick={() => state.changeAndWrite({ mode: 'reply' })}
        >
          {t('composer.reply')}
        </Button>
      )}
      {state.mayNote && (
        <Button
          size="xs"
          variant={note ? 'light' : 'subtle'}
          aria-pressed={note}
          leftSection={<IconLock {...icon} />}
          rightSection={<kbd>N</kbd>}
          onClick={() => state.changeAndWrite({ mode: 'note' })}
        >
          {t('composer.note')}
        </Button>
      )}
      <span className={classes.to}>
        <span>{note ? t('composer.internal') : name && to}</span>
        {!note && <Outsiders people={request.mailed} company={request.company.name} />}
      </span>
    </div>
  );
}
