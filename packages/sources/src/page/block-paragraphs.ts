import { oneLine } from "./collapse.ts";

/** A paragraph of a page: its pieces (the cells of a table row; else one) and how much of it is links. */
export interface PageParagraph {
  pieces: string[];
  /** 0 (no link) to 1 (nothing but links). */
  linkShare: number;
  inList: boolean;
}

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE " +
    "FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);
const CELLS = new Set(["TD", "TH"]);
const HEADINGS = /^H[1-6]$/;
const WITHOUT_WORDS = new Set(
  "AUDIO BUTTON CANVAS EMBED HEAD IFRAME INPUT NAV NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO".split(
    " ",
  ),
);

interface Options {
  /** Whether clock times stand as paragraphs of their own, as in a live blog. */
  timesApart: boolean;
}

/** What stands around a node. */
interface Around {
  link: boolean;
  list: boolean;
  heading: boolean;
}

/** A page read from top to bottom: words, the end of a table cell, the edge of a block. */
type Token = { kind: "words"; words: string; link: boolean } | { kind: "cell" } | { kind: "edge"; list: boolean };

/** The paragraphs below an element, in the order of the page: block elements, line breaks and table rows end one. */
export function blockParagraphs(root: Element, options: Options = { timesApart: false }): PageParagraph[] {
  const paragraphs: PageParagraph[] = [];
  let run: Token[] = [];
  for (const token of tokensOf(root, { link: false, list: false, heading: false }, options)) {
    if (token.kind === "edge") {
      const paragraph = paragraphOf(run, token.list);
      if (paragraph) paragraphs.push(paragraph);
      run = [];
    } else run.push(token);
  }
  const last = paragraphOf(run, false);
  return last ? [...paragraphs, last] : paragraphs;
}

function* tokensOf(node: Node, around: Around, options: Options): Generator<Token> {
  if (node.nodeType === 3) yield { kind: "words", words: node.textContent ?? "", link: around.link };
  if (node.nodeType !== 1 || isWithoutWords(node as Element)) return;
  const tag = (node as Element).tagName.toUpperCase();
  if (tag === "BR" && around.heading) {
    yield { kind: "words", words: " ", link: false };
    return;
  }
  const block = BLOCKS.has(tag) || (options.timesApart && tag === "TIME");
  const inside = insideOf(tag, around);
  if (block) yield { kind: "edge", list: around.list };
  for (const child of node.childNodes) yield* tokensOf(child, inside, options);
  if (CELLS.has(tag)) yield { kind: "cell" };
  if (block) yield { kind: "edge", list: inside.list };
}

function insideOf(tag: string, { link, list, heading }: Around): Around {
  return { link: link || tag === "A", list: list || tag === "LI", heading: heading || HEADINGS.test(tag) };
}

/** The paragraph that the tokens between two edges make; null where they have no words. */
function paragraphOf(run: readonly Token[], inList: boolean): PageParagraph | null {
  const cells: string[] = [""];
  let linkedLength = 0;
  for (const token of run) {
    if (token.kind === "cell") cells.push("");
    if (token.kind !== "words") continue;
    cells[cells.length - 1] += token.words;
    if (token.link) linkedLength += oneLine(token.words).length;
  }
  const pieces = cells.map(oneLine).filter((piece) => piece !== "");
  const length = pieces.join(" ").length;
  return length === 0 ? null : { pieces, linkShare: Math.min(1, linkedLength / length), inList };
}

function isWithoutWords(element: Element): boolean {
  return WITHOUT_WORDS.has(element.tagName.toUpperCase()) || element.hasAttribute("hidden");
}

/** The words of a paragraph, cells parted by a space. */
export function wordsOf(paragraph: PageParagraph): string {
  return paragraph.pieces.join(" ");
}
