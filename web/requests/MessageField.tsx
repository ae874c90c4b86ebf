import { Textarea, UnstyledButton } from '@mantine/core';
import { IconBold, IconCode, IconList } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { onCtrlEnter } from '../app/keys.ts';
import classes from './MessageField.module.css';
import { type Mark, markUp } from './mark-up.ts';

export interface MessageFieldHandle {
  focus: () => void;
  /** Puts a text where the caret stands, in place of what is selected and of so many signs `before` it. */
  insert: (text: string, before?: number) => void;
}

interface Props {
  value: string;
  onChange: (text: string) => void;
  /** Ctrl or ⌘ with Enter. */
  onSend: () => void;
  label: string;
  placeholder?: string;
  error?: string | undefined;
  minRows?: number;
  maxRows?: number;
  /** Smaller letters and tools, for the desk. */
  dense?: boolean;
  /** It stands in a frame of its own. */
  bare?: boolean;
  /** Beside our tools, at the foot: more tools, the button that sends. */
  children?: ReactNode;
  ref?: Ref<MessageFieldHandle>;
}

const tools = [
  ['bold', IconBold],
  ['code', IconCode],
  ['list', IconList],
] as const;

/** Where a message is written: Markdown, with buttons for the marks that support needs most. */
export function MessageField(props: Props) {
  const { value, label, dense = false, ref } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: (text, before = 0) => {
      const area = field.current;
      if (!area) return;
      area.setSelectionRange(area.selectionStart - before, area.selectionEnd);
      insertAtCaret(area, text);
    },
  }));
  const mark = (name: Mark) => {
    const area = field.current;
    if (!area) return;
    const { selectionStart, selectionEnd } = area;
    const done = markUp(name, { text: value, start: selectionStart, end: selectionEnd });
    area.setSelectionRange(done.from, done.to);
    insertAtCaret(area, done.insert);
    area.setSelectionRange(done.start, done.end);
  };
  return (
    <div
      className={classes.field}
      data-dense={dense}
      data-bare={props.bare}
      data-invalid={props.error !== undefined}
      data-blank={value === ''}
    >
      <Textarea
        ref={field}
        variant="unstyled"
        classNames={{ input: classes.input ?? '', error: classes.error ?? '' }}
        aria-label={label}
        placeholder={props.placeholder}
        autosize
        minRows={props.minRows ?? 2}
        maxRows={props.maxRows ?? 14}
        value={value}
        error={props.error}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={onCtrlEnter(props.onSend)}
      />
      <div className={classes.foot}>
        <Tools dense={dense} onMark={mark} />
        {props.children}
      </div>
    </div>
  );
}

/** One stop of the Tab key; the arrows go from tool to tool. */
function Tools({ dense, onMark }: { dense: boolean; onMark: (mark: Mark) => void }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState(0);
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = (current + by + tools.length) % tools.length;
    setCurrent(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      className={classes.tools}
      role="toolbar"
      aria-label={t('editor.tools')}
      tabIndex={-1}
      onKeyDown={step}
    >
      {tools.map(([name, Icon], index) => (
        <UnstyledButton
          key={name}
          className={classes.tool ?? ''}
          tabIndex={index === current ? 0 : -1}
          aria-label={t(`editor.${name}`)}
          title={t(`editor.${name}`)}
          onFocus={() => setCurrent(index)}
          // The caret stays where the mark is wanted.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMark(name)}
        >
          <Icon size={dense ? 16 : 18} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      ))}
    </div>
  );
}

/** As if it were typed, so that the browser's own undo takes it back. */
function insertAtCaret(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
