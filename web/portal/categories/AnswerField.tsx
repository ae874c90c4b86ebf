import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputTypeAttribute } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestField } from '../../../api/request-categories.ts';
import { type AnswerFault, type FieldKind, MOST } from '../../../domain/forms/index.ts';
import { Choice } from '../../design/Choice.tsx';
import classes from './CategoryForm.module.css';

interface Props {
  field: RequestField;
  answer: string | boolean | undefined;
  fault: AnswerFault | undefined;
  onAnswer: (answer: string | boolean) => void;
}

/** More options than this stand in a list that opens. */
const CARDS = 5;

/** One field of a category's form, with what is wrong under it. */
export function AnswerField({ field, answer, fault, onAnswer }: Props) {
  const { t } = useTranslation('categories');
  const { id, kind, name, help, required, options } = field;
  const error = fault && t(`fault.${fault}`);
  const words = typeof answer === 'string' ? answer : '';
  const label = required ? name : t('optional', { name });
  if (kind === 'consent')
    return (
      <Checkbox
        label={label}
        description={help}
        checked={answer === true}
        error={error}
        onChange={(event) => onAnswer(event.currentTarget.checked)}
      />
    );
  if (kind === 'choice' && options.length <= CARDS)
    return <ChoiceField {...{ field, label, words, error, onAnswer }} />;
  if (kind === 'choice')
    return (
      <NativeSelect
        label={label}
        description={help}
        value={words}
        error={error}
        data={[
          { value: '', label: t('choose') },
          ...options.map((option) => ({ value: option.id, label: option.name })),
        ]}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    );
  if (kind === 'text')
    return (
      <Textarea
        label={label}
        description={help}
        autosize
        minRows={4}
        maxRows={20}
        maxLength={MOST.text}
        value={words}
        error={error}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      label={label}
      description={help}
      name={id}
      type={typeOf(kind)}
      maxLength={MOST.line}
      value={words}
      error={error}
      autoComplete={kind === 'phone' ? 'tel' : undefined}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}

/** So that a telephone shows the right keys; the rules are those of the form, not of the browser. */
function typeOf(kind: FieldKind): HTMLInputTypeAttribute {
  switch (kind) {
    case 'email':
    case 'url':
    case 'date':
      return kind;
    case 'phone':
      return 'tel';
    default:
      return 'text';
  }
}

interface ChoiceProps {
  field: RequestField;
  label: string;
  words: string;
  error: string | undefined;
  onAnswer: (answer: string) => void;
}

function ChoiceField({ field: { id, help, options }, label, words, error, onAnswer }: ChoiceProps) {
  return (
    <fieldset className={classes.choice} aria-describedby={error && `${id}-fault`}>
      <legend>{label}</legend>
      {help && <p className={classes.help}>{help}</p>}
      <div className={classes.options}>
        {options.map((option) => (
          <Choice
            key={option.id}
            name={id}
            value={option.id}
            round
            checked={words === option.id}
            invalid={error !== undefined}
            onChoose={() => onAnswer(option.id)}
          >
            {option.name}
          </Choice>
        ))}
      </div>
      {error && (
        <p id={`${id}-fault`} className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
