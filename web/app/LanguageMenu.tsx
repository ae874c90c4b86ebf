import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../api/primitives.ts';
import { languages } from './language.ts';

/** The languages under their own names; `short` shows the code only. */
export function LanguageMenu(props: { onChoose: (code: Language) => void; short?: boolean }) {
  const { t, i18n } = useTranslation();
  const current = languages.find(({ code }) => code === i18n.language);
  const shown = props.short ? current?.code.toUpperCase() : current?.name;
  return (
    <Menu position="bottom-end" checkIcon={<IconCheck size={16} />}>
      <Menu.Target>
        <Button
          variant="subtle"
          leftSection={<IconLanguage size={16} stroke={1.75} />}
          rightSection={props.short ? undefined : <IconChevronDown size={16} stroke={1.75} />}
          aria-label={`${shown}, ${t('language')}`}
        >
          {shown}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={i18n.language} onChange={(code) => props.onChoose(code)}>
          {languages.map(({ code, name }) => (
            <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
