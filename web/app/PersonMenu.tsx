import { Menu, useMantineColorScheme } from '@mantine/core';
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  type TablerIcon,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from './language.ts';
import classes from './PersonMenu.module.css';
import { changeMe, signOut, useMe } from './session.ts';

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
  const { person } = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const change = useMutation({ mutationFn: changeMe });
  const leave = useMutation({ mutationFn: signOut });
  const check = (chosen: boolean) => (chosen ? <IconCheck size={16} /> : undefined);
  return (
    <Menu position={position} width={260}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{t('scheme.title')}</Menu.Label>
        {schemes.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} stroke={1.75} />}
            rightSection={check(colorScheme === value)}
            onClick={() => setColorScheme(value)}
          >
            {t(`scheme.${value}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map(({ code, name }) => (
          <Menu.Item
            key={code}
            lang={code}
            rightSection={check(i18n.language === code)}
            onClick={() => change.mutate({ language: code })}
          >
            {name}
          </Menu.Item>
        ))}
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
