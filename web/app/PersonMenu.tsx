import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from './language.ts';
import classes from './PersonMenu.module.css';
import { isStaff, useMe } from './session.ts';
import { useChangeMe, useSignOut } from './use-change-me.ts';

const schemes: readonly { value: 'light' | 'dark' | 'auto'; Icon: TablerIcon }[] = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'auto', Icon: IconDeviceDesktop },
];

interface Props {
  target: ReactElement;
  position: 'bottom-end' | 'top-start';
}

/** Who I am, how the page looks and speaks, and the way out. */
export function PersonMenu({ target, position }: Props) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { person } = me;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const change = useChangeMe();
  const leave = useSignOut();
  return (
    <Menu position={position} width={260} checkIcon={<IconCheck size={16} />}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/profile"
          leftSection={<IconUser size={16} stroke={1.75} />}
        >
          {t('profile')}
        </Menu.Item>
        {!isStaff(me) && (
          <Menu.Item
            component={Link}
            to="/company"
            leftSection={<IconUsers size={16} stroke={1.75} />}
          >
            {t('company')}
          </Menu.Item>
        )}
        <Menu.Label>{t('scheme.title')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        >
          {schemes.map(({ value, Icon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              rightSection={<Icon size={16} stroke={1.75} />}
              closeMenuOnClick
            >
              {t(`scheme.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={i18n.language} onChange={(language) => change.mutate({ language })}>
          {languages.map(({ code, name }) => (
            <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} />}
          onClick={() => leave.mutate()}
        >
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
