import { TextInput } from '@mantine/core';
import { type ClipboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { spreadCode } from './activation-code.ts';
import classes from './forms.module.css';
import { KeyFile } from './KeyFile.tsx';

interface Props {
  boxes: readonly string[];
  onChange: (boxes: string[]) => void;
  error: string | undefined;
}

/** Four boxes of five; a whole code may be pasted into any of them (C1). */
export function ActivationCode({ boxes, onChange, error }: Props) {
  const { t } = useTranslation('sign-in');
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const take = (index: number, typed: string) => {
    const { boxes: next, focus } = spreadCode(boxes, index, typed);
    onChange(next);
    if (focus !== index) inputs.current[focus]?.focus();
  };
  const paste = (index: number) => (event: ClipboardEvent) => {
    event.preventDefault();
    take(index, event.clipboardData.getData('text'));
  };
  return (
    <div>
      <fieldset className={classes.boxes}>
        {boxes.map((box, index) => (
          <TextInput
            key={index}
            ref={(input) => {
              inputs.current[index] = input;
            }}
            className={classes.box ?? ''}
            aria-label={t('code.box', { number: index + 1 })}
            aria-describedby="code-hint"
            value={box}
            error={Boolean(error)}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => take(index, event.currentTarget.value)}
            onPaste={paste(index)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && box === '') inputs.current[index - 1]?.focus();
            }}
          />
        ))}
      </fieldset>
      <p id="code-hint" className={error ? classes.wrong : classes.hint}>
        {error ?? t('code.hint')}
      </p>
      <KeyFile onCode={onChange} />
    </div>
  );
}
