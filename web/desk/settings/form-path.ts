/** A place in what the form of technical support is made of. */
interface FormPlace {
  /** A version by its number or a subtype by its id; null where it is the thing itself. */
  inner: { kind: 'version' | 'subtype'; key: string } | null;
  /** As in the operator's file; empty for the whole. */
  field: string;
  /** Of the words of one language. */
  language: string | undefined;
}

/** A version's number has points itself, so what stands behind it is known by its words. */
const OF_VERSION =
  /^versions\.(.*?)(?:\.(version|phase|certified|limitedSince|endedSince|recommendedUpdate)(?:\.(?:version|fixes(?:\.([^.]+))?))?)?$/;
const OF_SUBTYPE = /^subtypes\.([^.]*)(?:\.([^.]+)(?:\.([^.]+))?)?$/;

/** `versions.12.4.0.recommendedUpdate.fixes.ru`, `subtypes.on_site.names.en`, `names.ru`, `ended.en` of the phases. */
export function formPath(path: string): FormPlace {
  const [inVersion, version = '', ofVersion = '', code] = OF_VERSION.exec(path) ?? [];
  if (inVersion)
    return { inner: { kind: 'version', key: version }, field: ofVersion, language: code };
  const [inSubtype, subtype = '', ofSubtype = '', words] = OF_SUBTYPE.exec(path) ?? [];
  if (inSubtype)
    return { inner: { kind: 'subtype', key: subtype }, field: ofSubtype, language: words };
  const [field = '', language] = path.split('.');
  return { inner: null, field, language };
}
