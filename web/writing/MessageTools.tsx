import { UnstyledButton } from '@mantine/core';
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconEye,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSourceCode,
  IconTable,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../requests/MessageField.module.css';
import { keyOfMark } from './mark-keys.ts';
import { type Mark, marks } from './mark-up.ts';

const icons = {
  bold: IconBold,
  italic: IconItalic,
  list: IconList,
  numbered: IconListNumbers,
  quote: IconBlockquote,
  code: IconCode,
  codeBlock: IconSourceCode,
  link: IconLink,
  table: IconTable,
} as const satisfies Record<Mark, unknown>;

interface Props {
  dense: boolean;
  previewing: boolean;
  onMark: (mark: Mark) => void;
  onPreview: () => void;
}

/** One stop of the Tab key; the arrows go from tool to tool. */
export function MessageTools({ dense, previewing, onMark, onPreview }: Props) {
  const { t } = useTranslation('conversation');
  const [current, setCurrent] = useState(0);
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const tools = event.currentTarget.querySelectorAll('button');
    const next = (current + by + tools.length) % tools.length;
    setCurrent(next);
    tools[next]?.focus();
  };
  const icon = { size: dense ? 16 : 18, stroke: 1.75, 'aria-hidden': true } as const;
  const stop = (index: number) => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setCurrent(index),
  });
  return (
    <div
      className={classes.tools}
      role="toolbar"
      aria-label={t('editor.tools')}
      tabIndex={-1}
      onKeyDown={step}
    >
      {marks.map((name, index) => {
        const Icon = icons[name];
        const key = keyOfMark(name);
        const title = key ? `${t(`editor.${name}`)} (${key})` : t(`editor.${name}`);
        return (
          <Tool
            key={name}
            label={t(`editor.${name}`)}
            title={title}
            {...stop(index)}
            onPress={() => onMark(name)}
          >
            <Icon {...icon} />
          </Tool>
        );
      })}
      <Tool
        label={t('editor.preview')}
        title={t('editor.preview')}
        pressed={previewing}
        {...stop(marks.length)}
        onPress={onPreview}
      >
        <IconEye {...icon} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  title: string;
  tabIndex: number;
  pressed?: boolean;
  onFocus: () => void;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ label, title, tabIndex, pressed, onFocus, onPress, children }: ToolProps) {
  return (
    <UnstyledButton
      className={classes.tool ?? ''}
      tabIndex={tabIndex}
      aria-label={label}
      aria-pressed={pressed}
      title={title}
      onFocus={onFocus}
      // The caret stays where the mark is wanted.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </UnstyledButton>
  );
}
