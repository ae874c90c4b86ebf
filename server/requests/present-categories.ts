import type { RequestCategory, RequestField } from '../../api/request-categories.ts';
import { mayUseCategory } from '../../domain/access/index.ts';
import type { Field } from '../../domain/forms/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor } from '../access/index.ts';
import type { Category, Edition } from '../catalogue/index.ts';

/** R1: what this person is offered for any of their companies, in their language and in the operator's order. */
export const presentCategories = (edition: Edition, actor: Actor): RequestCategory[] =>
  edition.categories
    .filter((category) => actor.companies.some(({ id }) => mayUseCategory(actor, category, id)))
    .map((category) => presentCategory(category, actor.language));

function presentCategory(category: Category, language: string): RequestCategory {
  const { id, names, describes, icon } = category;
  const note = 'note' in category && category.note ? nameIn(category.note, language) : null;
  const asked = 'severity' in category ? category : null;
  return {
    id,
    name: nameIn(names, language),
    describes: nameIn(describes, language),
    icon,
    kind: 'lookUp' in category ? 'look_up' : asked ? 'form' : 'technical_support',
    note,
    withoutLicence: asked?.withoutLicence ?? false,
    lookUp: 'lookUp' in category ? category.lookUp : null,
    form: asked ? asked.form.map((field) => presentField(field, language)) : [],
    subject: asked?.subject ?? null,
    description: asked?.description ?? null,
  };
}

const presentField = (field: Field, language: string): RequestField => ({
  id: field.id,
  kind: field.kind,
  name: nameIn(field.names, language),
  help: field.help ? nameIn(field.help, language) : null,
  required: field.required,
  options: (field.options ?? []).map(({ id, names, leadsTo }) => ({
    id,
    name: nameIn(names, language),
    leadsTo: leadsTo ?? null,
  })),
  when: field.when ? { field: field.when.field, is: [...field.when.is] } : null,
});
