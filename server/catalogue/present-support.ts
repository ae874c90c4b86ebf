import type { SupportForm } from '../../api/catalogue.ts';
import { type Names, nameIn } from '../../domain/names.ts';
import type { Edition } from './edition.ts';

/** Types, subtypes and what standard support excludes, in the reader's language (R2, R9). */
export function presentSupport({ content }: Edition, language: string): SupportForm {
  const { support, links } = content;
  const named = ({ id, names }: { id: string; names: Names }) => ({
    id,
    name: nameIn(names, language),
  });
  const linkOf = (id: string | undefined) => {
    const link = links.links.find((found) => found.id === id);
    return link ? { name: nameIn(link.names, language), url: link.url } : null;
  };
  return {
    phases: Object.fromEntries(
      Object.entries(support.phases).map(([phase, words]) => [phase, nameIn(words, language)]),
    ),
    types: support.types.map((type) => ({
      ...named(type),
      exclusion: type.exclusion ?? null,
      subtypes: type.subtypes.map((subtype) => ({
        ...named(subtype),
        areas: [...(subtype.areas ?? [])],
        products: [...(subtype.products ?? [])],
        exclusion: subtype.exclusion ?? null,
      })),
    })),
    exclusions: support.exclusions.map((exclusion) => ({
      ...named(exclusion),
      explanation: nameIn(exclusion.explanation, language),
      outcome: exclusion.outcome,
      category: exclusion.category ?? null,
      link: linkOf(exclusion.link),
      liftedBy: [...exclusion.liftedBy],
      sending: exclusion.sending,
    })),
  };
}
