import type { Credit } from "@parley/annotation";

/** News and photo agencies by the name that a Reading gives them, with the ways in which credits write them. */
const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  "Agence France-Presse": ["Agence France-Presse", "Agence France Presse", "AFP"],
  "Agenzia ANSA": ["Agenzia ANSA", "ANSA"],
  "Anadolu Agency": ["Anadolu Agency", "Anadolu"],
  "Associated Press": ["The Associated Press", "Associated Press", "AP"],
  "Australian Associated Press": ["Australian Associated Press", "AAP"],
  Bloomberg: ["Bloomberg News", "Bloomberg"],
  "Deutsche Presse-Agentur": ["Deutsche Presse-Agentur", "dpa", "DPA"],
  EFE: ["Agencia EFE", "EFE"],
  EPA: ["European Pressphoto Agency", "EPA-EFE", "EPA"],
  "Getty Images": ["Getty Images", "Getty"],
  Interfax: ["Interfax"],
  "Kyodo News": ["Kyodo News", "Kyodo"],
  "PA Media": ["PA Media", "Press Association"],
  "Press Trust of India": ["Press Trust of India", "PTI"],
  Reuters: ["Thomson Reuters", "Reuters"],
  "RIA Novosti": ["RIA Novosti", "RIA"],
  TASS: ["TASS", "Tass"],
  "The Canadian Press": ["The Canadian Press", "Canadian Press"],
  Ukrinform: ["Ukrinform"],
  UNIAN: ["UNIAN"],
  "United Press International": ["United Press International", "UPI"],
  Xinhua: ["Xinhua News Agency", "Xinhua"],
  "Yonhap News Agency": ["Yonhap News Agency", "Yonhap"],
};

const nameByForm = new Map(Object.entries(AGENCIES).flatMap(([name, forms]) => forms.map((form) => [form, name])));
const nameByCapitals = new Map([...nameByForm].map(([form, name]) => [form.toUpperCase(), name]));
const forms = [...nameByForm.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(".", "\\."));
const agency = `(${forms.join("|")})`;
const agencyOrCapitals = `(${[...forms, ...forms.map((form) => form.toUpperCase())].join("|")})`;
/** A proper name of up to five words: agencies that the table does not have. */
const anyName = "(\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:of |de |the )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,4})";

/** A name that says that it is one of a bureau, not of a person. */
const bureau = `(?:${agency.slice(1, -1)}|(?:\\p{Lu}[\\p{L}.-]* ){1,3}(?:Press|News|Agency|Wire|Bureau))`;

/** Where a credit stands; the group is the agency's name. */
const PLACES: readonly RegExp[] = [
  // The dateline: "PORT ELM, May 3 (Agency) -".
  new RegExp(`(?<=^\\p{Lu}{2}[^()\\n]{0,60} \\()${anyName}(?=\\) ?[-–—])`, "dgmu"),
  // A line of its own, with or without brackets, dash or copyright sign.
  new RegExp(`(?<=^[(©–—-]?\\s?(?:\\d{4} )?)${agencyOrCapitals}(?=\\)?\\.?$)`, "dgmu"),
  // A photo credit: "Photo: A. Person/Agency".
  new RegExp(`(?<=\\w/)${agency}(?=[/)\\]\\s]|\\.$|$)`, "dgmu"),
  new RegExp(`(?<!\\w)${agency}(?=/(?:${forms.join("|")})(?!\\w))`, "dgu"),
  new RegExp(`(?<=(?:Photo|Photograph|Image|Picture|Source|Credit)(?: by|:) )${agency}(?!\\w)`, "dgu"),
  // The closing note.
  new RegExp(
    `(?<=(?:[Ww]ith|[Aa]dditional) (?:reporting|material|information|input) (?:by|from) (?:the )?)${agency}(?!\\w)`,
    "dgu",
  ),
  new RegExp(`(?<=^\\(?(?:The )?)(${bureau})(?= contributed to this (?:report|story|article))`, "dgmu"),
];

/** The agency lines of a text, in order: datelines, lines of their own, photo credits and closing notes. */
export function findCredits(text: string): Credit[] {
  const found = PLACES.flatMap((place) => [...text.matchAll(place)])
    .map((match) => ({ words: match[1] ?? "", at: match.indices?.[1] ?? [0, 0] }))
    .map(({ words, at: [start, end] }) => ({ name: agencyName(words), span: { start, end } }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    const isApart = span.start >= end;
    if (isApart) end = span.end;
    return isApart;
  });
}

function agencyName(form: string): string {
  return nameByForm.get(form) ?? nameByCapitals.get(form) ?? form;
}
