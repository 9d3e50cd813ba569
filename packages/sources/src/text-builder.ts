import type { Span } from "@parley/annotation";
import { cutSegments, type OriginSegment, shiftSegments } from "./origin-map.ts";

const PARAGRAPH_BREAK = "\n\n";

/** Puts a text together from words taken out of an original, and remembers where each came from. */
export class TextBuilder {
  private readonly paragraphs: string[] = [];
  private readonly segments: OriginSegment[] = [];
  private length = 0;
  private paragraph = "";
  private paragraphSegments: OriginSegment[] = [];

  /** Everything added from here on is a new paragraph; one without words leaves no trace. */
  startParagraph(): void {
    const start = this.paragraph.length - this.paragraph.trimStart().length;
    const end = this.paragraph.trimEnd().length;
    if (start < end) {
      const offset = this.paragraphs.length === 0 ? 0 : this.length + PARAGRAPH_BREAK.length;
      const segments = cutSegments(this.paragraphSegments, { start, end });
      this.segments.push(...shiftSegments(segments, offset));
      this.paragraphs.push(this.paragraph.slice(start, end));
      this.length = offset + end - start;
    }
    this.paragraph = "";
    this.paragraphSegments = [];
  }

  /** Words and the stretch of the original that they were made of; null = they stand nowhere in it. */
  add(words: string, original: Span | null): void {
    const start = this.paragraph.length;
    this.paragraph += words;
    if (original && words !== "") {
      this.paragraphSegments.push({ text: { start, end: this.paragraph.length }, original });
    }
  }

  /** The text and its segments so far. */
  build(): { text: string; segments: OriginSegment[] } {
    this.startParagraph();
    return { text: this.paragraphs.join(PARAGRAPH_BREAK), segments: this.segments };
  }
}
