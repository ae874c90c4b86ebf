import { useState } from 'react';
import type { RequestCategory } from '../../../api/request-categories.ts';
import { isAsked } from '../../../domain/forms/index.ts';
import { Card, CardPart } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { AnswerField } from './AnswerField.tsx';
import classes from './CategoryForm.module.css';
import { fieldsOf } from './draft.ts';

type Answers = Readonly<Record<string, string | boolean>>;

/** R1: a category as customers see it: its words and, where it has them, its fields. Nothing is kept or sent. */
export function PreviewCategory({ category }: { category: RequestCategory }) {
  const [answers, setAnswers] = useState<Answers>({});
  const fields = fieldsOf(category);
  const shown = category.form.filter((_field, index) => {
    const field = fields[index];
    return field && field.kind !== 'files' && isAsked(field, fields, answers);
  });
  return (
    <section className={classes.form} aria-label={category.name}>
      <h1>{category.name}</h1>
      <p className={classes.describes}>{category.describes}</p>
      {category.note && <Notice tone="info">{category.note}</Notice>}
      {shown.length > 0 && (
        <Card>
          <CardPart className={classes.fields}>
            {shown.map((field) => (
              <AnswerField
                key={field.id}
                field={field}
                answer={answers[field.id]}
                fault={undefined}
                onAnswer={(value) => setAnswers({ ...answers, [field.id]: value })}
              />
            ))}
          </CardPart>
        </Card>
      )}
    </section>
  );
}
