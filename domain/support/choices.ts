/** What these rules need of types and exclusions: the same in the catalogue and on the wire. */
interface Offered {
  readonly id: string;
  readonly areas?: readonly string[];
  readonly products?: readonly string[];
  readonly exclusion?: string | null;
}
interface Typed<Subtype extends Offered> {
  readonly id: string;
  readonly exclusion?: string | null;
  readonly subtypes: readonly Subtype[];
}
interface Excluded {
  readonly id: string;
  readonly liftedBy: readonly string[];
}

/** What a request is about: a product, and the area it was chosen in or all areas that offer it. */
export interface About {
  readonly areas: readonly string[];
  readonly product: string;
}

/** R2: the subtypes of a type that are offered for a product, in the operator's order. */
export const subtypesFor = <Subtype extends Offered>(
  type: Typed<Subtype>,
  { areas, product }: About,
): readonly Subtype[] =>
  type.subtypes.filter((subtype) => {
    const [inAreas, ofProducts] = [subtype.areas ?? [], subtype.products ?? []];
    if (inAreas.length === 0 && ofProducts.length === 0) return true;
    return ofProducts.includes(product) || inAreas.some((area) => areas.includes(area));
  });

/**
 * R9: the excluded matter that a type or subtype asks for, unless the plan does it all the same. The subtype's own comes
 * before its type's.
 */
export function exclusionOf<Exclusion extends Excluded>(
  exclusions: readonly Exclusion[],
  type: { readonly exclusion?: string | null } | undefined,
  subtype: { readonly exclusion?: string | null } | undefined,
  plan: string,
): Exclusion | undefined {
  const id = subtype?.exclusion ?? type?.exclusion;
  return exclusions.find((found) => found.id === id && !found.liftedBy.includes(plan));
}
