import { Button, Popover, VisuallyHidden } from '@mantine/core';
import { IconBulb, IconHandGrab, IconProgress, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveName, RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { AssignList } from '../AssignList.tsx';
import { useDeskStatus } from '../DeskStatus.tsx';
import { StatusChoice } from '../StatusChoice.tsx';
import classes from './Actions.module.css';
import { PresenceLine } from './PresenceLine.tsx';
import type { useRequestMove } from './use-request-move.ts';

export type ActionMenu = 'assign' | 'status' | null;

interface Props {
  request: RequestDetail;
  move: ReturnType<typeof useRequestMove>;
  menu: ActionMenu;
  onMenu: (menu: ActionMenu) => void;
  onSolve: () => void;
}

const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** What this engineer may do now; the server says so in `abilities`. */
export function Actions({ request, move, menu, onMenu, onSolve }: Props) {
  const { t } = useTranslation('desk');
  const me = useMe().person.id;
  const status = useDeskStatus()(request);
  const { assignee, abilities } = request;
  const may = (name: MoveName) => abilities.moves.includes(name);
  const endings = (['continue', 'solve_without_info', 'cancel'] as const).filter(may);
  const close = () => onMenu(null);
  return (
    <div className={classes.actions}>
      <PresenceLine number={request.number} />
      {may('take') && assignee?.id !== me && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconHandGrab {...icon} />}
          rightSection={<kbd>T</kbd>}
          loading={move.pending === 'take'}
          onClick={() => move.make({ move: 'take' })}
        >
          {t('move.take')}
        </Button>
      )}
      {may('assign') && (
        <Choice
          label={t('bulk.assign')}
          opened={menu === 'assign'}
          onOpened={(opened) => onMenu(opened ? 'assign' : null)}
          keys="A"
          icon={
            assignee ? <Avatar name={assignee.name} size="small" /> : <IconUserPlus {...icon} />
          }
          words={assignee?.name ?? t('bulk.assign')}
        >
          <AssignList
            onPick={(assigneeId) => {
              close();
              move.make({ move: 'assign', assigneeId });
            }}
          />
        </Choice>
      )}
      {endings.length > 0 && (
        <Choice
          label={t('bulk.status')}
          opened={menu === 'status'}
          onOpened={(opened) => onMenu(opened ? 'status' : null)}
          keys="S"
          icon={<IconProgress {...icon} />}
          words={status}
        >
          <StatusChoice
            moves={endings}
            onMove={(wanted) => {
              close();
              move.make(wanted);
            }}
          />
        </Choice>
      )}
      {abilities.messages.includes('solution') && (
        <Button size="xs" leftSection={<IconBulb {...icon} />} onClick={onSolve}>
          {t('composer.solution')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  keys: string;
  icon: ReactNode;
  words: string;
  children: ReactNode;
}

/** A button that shows what is so now, and the list to change it. */
function Choice({ label, opened, onOpened, keys, icon: picture, words, children }: ChoiceProps) {
  return (
    <Popover
      opened={opened}
      onDismiss={() => onOpened(false)}
      position="bottom-end"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={picture}
          rightSection={<kbd>{keys}</kbd>}
          onClick={() => onOpened(!opened)}
        >
          <span className={classes.words}>
            <VisuallyHidden>{label}: </VisuallyHidden>
            {words}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}
