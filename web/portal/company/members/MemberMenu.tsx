import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import type { RightsChange } from '../queries.ts';
import classes from './People.module.css';

interface Props {
  member: Member;
  isSelf: boolean;
  offersOwnership: boolean;
  onGive: (give: RightsChange) => void;
  onRemove: () => void;
  onOffer: () => void;
}

/** What the reader may do with one member; nothing, where that is nothing. */
export function MemberMenu({ member, isSelf, offersOwnership, onGive, onRemove, onOffer }: Props) {
  const { t } = useTranslation('people');
  const isUser = member.role === 'user';
  const isOffered = offersOwnership && !isSelf;
  if (!member.mayChange && !member.mayRemove && !isOffered) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          className={classes.more ?? ''}
          aria-label={t('people.change', { name: member.name })}
        >
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {member.mayChange && (
          <Menu.Item onClick={() => onGive({ role: isUser ? 'administrator' : 'user' })}>
            {t(isUser ? 'people.makeAdministrator' : 'people.makeUser')}
          </Menu.Item>
        )}
        {member.mayChange && isUser && (
          <Menu.Item onClick={() => onGive({ seesAllRequests: !member.seesAllRequests })}>
            {t(member.seesAllRequests ? 'people.withdraw' : 'people.grant')}
          </Menu.Item>
        )}
        {isOffered && <Menu.Item onClick={onOffer}>{t('ownership.offer')}</Menu.Item>}
        {member.mayRemove && (
          <Menu.Item onClick={onRemove}>{t(isSelf ? 'removal.leave' : 'removal.remove')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
