/** "10/2022/QH15", "59/2023/NĐ-CP", "80-NQ/TW", "9859/VPCP-KGVX", when no "số" stands before it. */
const NUMBER = /(?<!số) (\d+(?:\/\d{4})?[/-][A-ZĐ][A-ZĐ0-9/-]*)/gu;
/** The place inside a document, as the packs write it, and the document itself. */
const PARTS =
  /^((?:Điều \d+(?: khoản \d+(?: và khoản \d+)*(?: điểm \p{Ll})?)?)(?:(?:, | đến )Điều \d+)*) (\p{Lu}.*?)(, sửa đổi bởi .+)?$/u;
const ARTICLE = /^Điều (\d+) khoản (\d+(?: và khoản \d+)*)(?: điểm (\p{Ll}))?$/u;

interface Cited {
  /** Articles, each with its clauses in the order of the text. */
  readonly places: { readonly article: string; readonly clauses: string[] }[];
  readonly document: string;
  amended: string;
}

/**
 * A reference of the rule packs ("Điều 11 khoản 7 Luật 10/2022/QH15; Điều 12 khoản 2 Luật 10/2022/QH15") in the order and
 * spelling of official documents (điểm, khoản, Điều, văn bản): "khoản 7 Điều 11 và khoản 2 Điều 12 Luật số 10/2022/QH15".
 * References to one document are named together. Text that is no reference of that form passes with its numbers put right.
 */
export function cite(legalRef: string): string {
  const all: (Cited | string)[] = [];
  for (const part of legalRef.split('; ')) {
    const [, place, document, amended = ''] = PARTS.exec(part) ?? [];
    if (place === undefined || document === undefined) {
      all.push(part);
      continue;
    }
    const known = all.find((one): one is Cited => typeof one !== 'string' && one.document === document);
    const one = known ?? { places: [], document, amended };
    one.amended ||= amended;
    addPlace(one.places, place);
    if (known === undefined) all.push(one);
  }
  return all
    .map((one) => (typeof one === 'string' ? one : sayCited(one)))
    .join('; ')
    .replaceAll(NUMBER, ' số $1')
    .replaceAll(', sửa đổi bởi ', ', được sửa đổi bởi ');
}

function addPlace(places: Cited['places'], place: string): void {
  const [, number, clauses, point] = ARTICLE.exec(place) ?? [];
  if (number === undefined || clauses === undefined) {
    const range = place.replace(/^(Điều \d+) đến /u, 'từ $1 đến ');
    places.push(...(range === place ? place.split(', ') : [range]).map((article) => ({ article, clauses: [] })));
    return;
  }
  const article = `Điều ${number}`;
  const named = clauses.split(' và khoản ').map((clause) => `${point === undefined ? '' : `điểm ${point} `}khoản ${clause}`);
  const known = places.find((one) => one.article === article && one.clauses.length > 0);
  if (known === undefined) places.push({ article, clauses: named });
  else known.clauses.push(...named.filter((one) => !known.clauses.includes(one)));
}

const sayCited = ({ places, document, amended }: Cited): string =>
  `${join(places.map(({ article, clauses }) => [join(clauses), article].join(' ').trim()))} ${document}${amended}`;

/** "a, b và c". */
const join = (items: readonly string[]): string => {
  const unique = [...new Set(items)];
  return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} và ${unique.at(-1)}`;
};
