import type { Paragraph as DocxParagraph } from "docx";
import type { Brief, BriefBlock, BriefSentence } from "./brief.ts";
import { footnoteWords } from "./brief-markdown.ts";

type Docx = typeof import("docx");

/** The brief as a Word document (Office Open XML) with real footnotes. The library is loaded when this is called. */
export async function briefDocx(brief: Brief): Promise<Uint8Array> {
  const docx = await import("docx");
  const { Document, HeadingLevel, Packer, Paragraph } = docx;
  const heading = (text: string, level: keyof typeof HeadingLevel) =>
    new Paragraph({ heading: HeadingLevel[level], text: printable(text), keepNext: true });
  const footnotes = brief.footnotes.map((footnote) => [
    footnote.number,
    { children: [new Paragraph({ style: "FootnoteText", text: printable(` ${footnoteWords(footnote)}`) })] },
  ]);
  const document = new Document({
    title: printable(brief.title),
    creator: "Parley",
    styles: STYLES,
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        children: [
          heading(brief.title, "TITLE"),
          ...brief.sections.flatMap((section) => [
            heading(section.title, "HEADING_1"),
            ...section.blocks.flatMap((block) => blockOf(docx, block, heading)),
          ]),
        ],
      },
    ],
  });
  return Packer.pack(document, "uint8array");
}

const STYLES = {
  default: {
    document: { run: { font: "Calibri", size: 22 }, paragraph: { spacing: { after: 80 } } },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: { run: { size: 30, bold: true, color: "1F3A5F" }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
    footnoteText: { run: { size: 18 } },
  },
};

/** A block's paragraphs: a note is plain, points are bulleted under their lead. */
function blockOf(
  { Paragraph, TextRun, FootnoteReferenceRun }: Docx,
  block: BriefBlock,
  heading: (text: string, level: "HEADING_2") => DocxParagraph,
): DocxParagraph[] {
  if (block.kind === "note") return [new Paragraph(printable(block.words))];
  const runs = ({ words, sureness, footnotes }: BriefSentence, rank: number) => [
    new TextRun(`${rank === 0 ? "" : " "}${printable(words)}`),
    ...(sureness === null ? [] : [new TextRun({ text: ` (${sureness})`, italics: true })]),
    ...footnotes.flatMap((number, at) => [
      ...(at === 0 ? [] : [new TextRun({ text: ",", superScript: true })]),
      new FootnoteReferenceRun(number),
    ]),
  ];
  const points = block.points.map((point) => new Paragraph({ bullet: { level: 0 }, children: point.flatMap(runs) }));
  return block.lead === null ? points : [heading(block.lead, "HEADING_2"), ...points];
}

/** Words without what XML 1.0 cannot hold. */
function printable(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
  return words.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
}
