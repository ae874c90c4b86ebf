import { Textarea } from '@mantine/core';
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { onCtrlEnter } from '../app/keys.ts';
import { insertAtCaret, replaceIn } from '../writing/insert-at-caret.ts';
import { MessageTools } from '../writing/MessageTools.tsx';
import { markOfKey } from '../writing/mark-keys.ts';
import { type Mark, markUp } from '../writing/mark-up.ts';
import classes from './MessageField.module.css';
import { RichText } from './RichText.tsx';

export interface MessageFieldHandle {
  focus: () => void;
  /** Puts a text where the caret stands, in place of what is selected and of so many signs `before` it. */
  insert: (text: string, before?: number) => void;
}

/** What goes along with a message: how files are chosen, those that were, and what is pasted or dropped. */
export interface FilesSlot {
  /** Stands before our tools. */
  button: ReactNode;
  /** Stands under the text; null while there are none. */
  list: ReactNode;
  onFiles: (files: File[]) => void;
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
  files?: FilesSlot;
  /** Beside our tools, at the foot: more tools, the button that sends. */
  children?: ReactNode;
  ref?: Ref<MessageFieldHandle>;
}

/** Where a message is written: Markdown, with tools and keys for its marks, and a look at what it will be. */
export function MessageField(props: Props) {
  const { value, label, dense = false, files, ref } = props;
  const { t } = useTranslation('conversation');
  const field = useRef<HTMLTextAreaElement>(null);
  const [previewing, setPreviewing] = useState(false);
  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    insert: (text, before = 0) => {
      setPreviewing(false);
      const area = field.current;
      if (!area) return;
      area.setSelectionRange(area.selectionStart - before, area.selectionEnd);
      insertAtCaret(area, text);
    },
  }));
  const mark = (name: Mark) => {
    const area = field.current;
    if (!area || previewing) return;
    const { selectionStart: start, selectionEnd: end } = area;
    replaceIn(area, markUp(name, { text: area.value, start, end }));
  };
  const keys = (event: KeyboardEvent) => {
    const name = markOfKey(event);
    if (!name) return onCtrlEnter(props.onSend)(event);
    event.preventDefault();
    mark(name);
  };
  const take = (found: FileList | undefined, event: ClipboardEvent | DragEvent) => {
    if (!files || !found || found.length === 0) return false;
    event.preventDefault();
    files.onFiles([...found]);
    return true;
  };
  return (
    <div
      className={classes.field}
      data-dense={dense}
      data-bare={props.bare}
      data-invalid={props.error !== undefined}
      data-blank={value === ''}
    >
      {previewing && (
        <section className={classes.preview} aria-label={t('editor.preview')}>
          {value.trim() === '' ? <p>{t('editor.nothing')}</p> : <RichText text={value} />}
        </section>
      )}
      <div hidden={previewing}>
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
          onKeyDown={keys}
          onPaste={(event) => take(event.clipboardData.files, event)}
          onDragOver={(event) => files && event.preventDefault()}
          onDrop={(event) => take(event.dataTransfer.files, event)}
        />
      </div>
      {files?.list}
      <div className={classes.foot}>
        {files?.button}
        <MessageTools
          dense={dense}
          previewing={previewing}
          onMark={mark}
          onPreview={() => setPreviewing(!previewing)}
        />
        {props.children}
      </div>
    </div>
  );
}
