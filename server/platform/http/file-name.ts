/**
 * What a browser calls a file that it saves, for `content-disposition`: a number that people gave may hold any sign, and
 * programs that know only the plain ones get those.
 */
export const fileName = (what: string, number: string, ending: string): string =>
  `filename="${what}-${number.replaceAll(/[^A-Za-z0-9._-]/g, '-')}.${ending}"; ` +
  `filename*=UTF-8''${what}-${encodeURIComponent(number).replaceAll(/['()*]/g, '-')}.${ending}`;
