import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cut, type Span } from "@parley/annotation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { splitParagraphs } from "../text/split-paragraphs.ts";
import { splitWords } from "../tokens/split-words.ts";
import { MODELS_FOLDER, openModelFiles } from "./manifest.ts";
import { modelText } from "./model-text.ts";
import { openOnnxGraphs } from "./onnx-graphs.ts";
import { type Predictor, predict } from "./predict.ts";
import { planWindows } from "./windows.ts";
import { wordFeatures } from "./word-features.ts";
import { loadWordTokenizer } from "./word-tokenizer.ts";

type Pair = [number, number];

/** What training/ wrote of one text: the reference decoder's answers, in words. */
interface Fixture {
  text: string;
  words: Pair[];
  windows: (Record<"shape" | "sentence" | "paragraph", number[]> & {
    begin: number;
    first: number;
    past: number;
    subwords: number[][];
  })[];
  names: { type: string; words: Pair }[];
  nominals: { type: string; words: Pair }[];
  frames: {
    type: string;
    trigger: Pair[];
    roles: Record<string, Pair[]>;
    attributes: Record<string, string>;
    confidence: number;
  }[];
  mentions: { words: Pair; form: string }[];
  antecedents: ({ mention: number; confidence: number } | null)[];
}

const fixtures = JSON.parse(
  readFileSync(new URL("../../../../training/fixtures/tiny.json", import.meta.url), "utf8"),
) as Fixture[];

function tokensOf(text: string): { paragraphs: Span[]; words: Span[] } {
  const paragraphs = splitParagraphs(text);
  return { paragraphs, words: paragraphs.flatMap((paragraph) => splitWords(text, paragraph)) };
}

describe("the model in Node", () => {
  let predictor: Predictor;

  beforeAll(async () => {
    const files = await openModelFiles("tiny");
    const tokenizer = await loadWordTokenizer(join(MODELS_FOLDER, files.manifest.tokenizer.file));
    predictor = {
      manifest: files.manifest,
      hidden: files.entry.hidden,
      tokenizer,
      graphs: await openOnnxGraphs(files, 1),
    };
  });

  afterAll(() => predictor.graphs.close());

  it.each(fixtures)("splits words, sub-words and windows as the training did: $text", ({ text, words, windows }) => {
    const tokens = tokensOf(text);
    const seen = modelText(text, tokens, predictor.tokenizer);
    expect(tokens.words.map(({ start, end }) => [start, end])).toEqual(words);
    const planned = planWindows({ ...seen, sizes: seen.ids.map((ids) => ids.length) }, predictor.manifest.limits);
    expect(planned).toEqual(windows.map(({ begin, first, past }) => ({ begin, first, past })));
    for (const { begin, past, subwords, shape, sentence, paragraph } of windows) {
      expect(seen.ids.slice(begin, past)).toEqual(subwords);
      const features = wordFeatures(seen.forms.slice(begin, past), seen.paragraphs.slice(begin, past));
      expect(features).toEqual({ shape, sentence, paragraph });
    }
  });

  it.each(fixtures)(
    "decodes what the reference decoder decodes: $text",
    async ({ text, words, names, nominals, frames }) => {
      const predicted = await predict(predictor, text, tokensOf(text));
      const span = ([first, past]: Pair): Span => ({ start: words[first]?.[0] ?? 0, end: words[past - 1]?.[1] ?? 0 });
      const bare = ({ start, end, type }: Span & { type: string }) => ({ start, end, type });
      expect(predicted.names.map(bare)).toEqual(names.map((name) => ({ ...span(name.words), type: name.type })));
      expect(predicted.nominals.map(bare)).toEqual(
        nominals.map((nominal) => ({ ...span(nominal.words), type: nominal.type })),
      );
      expect(predicted.frames.map(({ type, trigger, roles }) => ({ type, trigger, roles }))).toEqual(
        frames.map(({ type, trigger, roles }) => ({
          type,
          trigger: trigger.map(span),
          roles: Object.fromEntries(Object.entries(roles).map(([role, spans]) => [role, spans.map(span)])),
        })),
      );
      predicted.frames.forEach((frame, rank) => {
        expect(frame.confidence).toBeCloseTo(frames[rank]?.confidence ?? -1, 2);
        expect(Object.fromEntries(Object.entries(frame.attributes).map(([name, { value }]) => [name, value]))).toEqual(
          frames[rank]?.attributes,
        );
      });
    },
  );

  it.each(fixtures)(
    "links pronouns and nominals as the reference does: $text",
    async ({ text, words, mentions, antecedents }) => {
      const { links } = await predict(predictor, text, tokensOf(text));
      const phrase = (rank: number) => {
        const [first, past] = mentions[rank]?.words ?? [0, 1];
        return text.slice(words[first]?.[0], words[past - 1]?.[1]);
      };
      const expected = mentions.flatMap(({ form }, rank) => {
        const link = antecedents[rank];
        return form === "name" ? [] : [[phrase(rank), link ? phrase(link.mention) : null]];
      });
      expect(links.map(({ mention, antecedent }) => [cut(text, mention), antecedent && cut(text, antecedent)])).toEqual(
        expected,
      );
    },
  );
});
