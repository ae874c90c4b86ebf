/** Browsers call every pasted picture the same. */
const PASTED = /^image\.(png|jpe?g|gif|webp)$/i;

let pasted = 0;

/** Pasted pictures get names by which one can tell them apart; the others keep theirs. */
export function namedFiles(files: readonly File[], name: (number: number) => string): File[] {
  return files.map((file) => {
    if (!PASTED.test(file.name)) return file;
    pasted += 1;
    const ending = file.name.slice(file.name.lastIndexOf('.'));
    const named = name(pasted).replace(/\.png$/, ending);
    return new File([file], named, { type: file.type, lastModified: file.lastModified });
  });
}
