import { NAME_TYPES, type Span } from "@parley/annotation";
import { allMentions, findAntecedents, type WordMention } from "./antecedents.ts";
import { type DecodedFrame, decodeFrame, type WordSpan } from "./decode-frames.ts";
import { decodeTags, type TaggedSpan } from "./decode-tags.ts";
import type { Manifest } from "./manifest.ts";
import { type ModelText, modelText, spanOfWords } from "./model-text.ts";
import type { EncoderInput, OnnxGraphs } from "./onnx-graphs.ts";
import { FRAME_TYPES, type Frame, type Predictions, type TypedSpan } from "./predictions.ts";
import { planWindows, type Window } from "./windows.ts";
import { type WordFeatures, wordFeatures } from "./word-features.ts";
import type { WordTokenizer } from "./word-tokenizer.ts";

/** A model ready to predict. */
export interface Predictor {
  manifest: Manifest;
  hidden: number;
  tokenizer: WordTokenizer;
  graphs: OnnxGraphs;
}

/** What windows gave, in words of the text. */
interface Found {
  /** [word, hidden] */
  vectors: Float32Array;
  names: TaggedSpan[];
  nominals: TaggedSpan[];
  frames: DecodedFrame[];
}

/** A window with what the graphs need of its words. */
interface Example {
  window: Window;
  features: WordFeatures;
  ids: (readonly number[])[];
}

/** All that the model says of a text, window by window; windows are never batched, so that a result depends on its own text alone. */
export async function predict(
  predictor: Predictor,
  text: string,
  tokens: { words: readonly Span[]; paragraphs: readonly Span[] },
): Promise<Predictions> {
  const { manifest, hidden, tokenizer, graphs } = predictor;
  const words = modelText(text, tokens, tokenizer);
  const windows = planWindows({ ...words, sizes: words.ids.map((ids) => ids.length) }, manifest.limits);
  const found: Found = { vectors: new Float32Array(words.forms.length * hidden), names: [], nominals: [], frames: [] };
  for (const window of windows) await readWindow(predictor, exampleOf(words, window), found);
  const mentions = mentionsOf(words, found);
  const links = await findAntecedents({ text: words, vectors: found.vectors, hidden, mentions, manifest }, graphs);
  return {
    names: found.names.flatMap((span) => typed(words, span, NAME_TYPES) ?? []),
    nominals: found.nominals.flatMap((span) => typed(words, span, ["person", "body"] as const) ?? []),
    frames: found.frames.flatMap((frame) => toFrame(words, frame) ?? []),
    links,
  };
}

/**
 * Runs the bare encoder over a text's windows and gives the number of sub-words: the floor that reading is measured against.
 */
export async function encodeOnly(
  predictor: Predictor,
  text: string,
  tokens: { words: readonly Span[]; paragraphs: readonly Span[] },
): Promise<number> {
  const { manifest, tokenizer, graphs } = predictor;
  const words = modelText(text, tokens, tokenizer);
  const windows = planWindows({ ...words, sizes: words.ids.map((ids) => ids.length) }, manifest.limits);
  let subwordCount = 0;
  for (const window of windows) {
    const input = encoderInput(exampleOf(words, window), tokenizer);
    await graphs.encode(input);
    subwordCount += input.ids.length;
  }
  return subwordCount;
}

function exampleOf(text: ModelText, window: Window): Example {
  const forms = text.forms.slice(window.begin, window.past);
  const features = wordFeatures(forms, text.paragraphs.slice(window.begin, window.past));
  return { window, features, ids: text.ids.slice(window.begin, window.past) };
}

async function readWindow(
  { graphs, tokenizer, manifest, hidden }: Predictor,
  example: Example,
  found: Found,
): Promise<void> {
  const { window } = example;
  const { words, tags } = await graphs.encode(encoderInput(example, tokenizer));
  const context = window.first - window.begin;
  found.vectors.set(words.values.subarray(context * hidden), window.first * hidden);
  const logits = { values: tags.values, columns: tags.dims[2] ?? 0, wordCount: window.past - window.begin };
  const spansOf = (layer: string) => {
    const labels = manifest.labels.layers[layer];
    return labels
      ? decodeTags(logits, labels, manifest.decoding.forbidden).filter(({ first }) => first >= context)
      : [];
  };
  found.names.push(...spansOf("name").map((span) => moved(span, window.begin)));
  found.nominals.push(...spansOf("mention").map((span) => moved(span, window.begin)));
  const triggers = withoutDoubleCues(manifest.labels.frames.flatMap(({ name }) => spansOf(name)));
  if (triggers.length === 0) return;
  const read = await graphs.readFrames({
    words: words.values,
    hidden,
    sentence: example.features.sentence,
    paragraph: example.features.paragraph,
    triggers: triggers.map(({ first, past }): WordSpan => [first, past]),
    types: triggers.map(({ type }) => manifest.labels.frames.findIndex(({ name }) => name === type)),
  });
  triggers.forEach((trigger, rank) => {
    const frame = decodeFrame(trigger, rowOf(read, rank), manifest);
    if (frame) found.frames.push(movedFrame(frame, window.begin));
  });
}

/** A nested cue that overlaps a plain one is the same cue. */
function withoutDoubleCues(triggers: readonly TaggedSpan[]): TaggedSpan[] {
  const plain = triggers.filter(({ type }) => type === "statement");
  return triggers.filter(
    (one) => one.type !== "nested" || !plain.some((cue) => one.first < cue.past && cue.first < one.past),
  );
}

function rowOf(read: Awaited<ReturnType<OnnxGraphs["readFrames"]>>, rank: number): Parameters<typeof decodeFrame>[1] {
  const [, wordCount = 0, roleCount = 0] = read.roles.dims;
  const valueCount = read.attributes.dims[1] ?? 0;
  const size = wordCount * roleCount;
  return {
    roles: read.roles.values.subarray(rank * size, (rank + 1) * size),
    attributes: read.attributes.values.subarray(rank * valueCount, (rank + 1) * valueCount),
    wordCount,
  };
}

function encoderInput({ ids, features }: Example, tokenizer: WordTokenizer): EncoderInput {
  const row = [tokenizer.begin, ...ids.flat(), tokenizer.end];
  const shape = [0, ...ids.flatMap((subwords, word) => subwords.map(() => features.shape[word] ?? 0)), 0];
  let at = 1;
  const first = ids.map((subwords) => {
    const start = at;
    at += subwords.length;
    return start;
  });
  const integers = (values: readonly number[]) => BigInt64Array.from(values, BigInt);
  return {
    batch: 1,
    ids: integers(row),
    shape: integers(shape),
    mask: integers(row.map(() => 1)),
    first: integers(first),
  };
}

function moved(span: TaggedSpan, offset: number): TaggedSpan {
  return { ...span, first: span.first + offset, past: span.past + offset };
}

function movedFrame(frame: DecodedFrame, offset: number): DecodedFrame {
  const move = (spans: readonly WordSpan[]) => spans.map(([first, past]): WordSpan => [first + offset, past + offset]);
  const roles = Object.fromEntries(Object.entries(frame.roles).map(([role, spans]) => [role, move(spans)]));
  return { ...frame, trigger: move(frame.trigger), roles };
}

const ACTOR_NAMES = new Set(["person", "organisation", "state", "group", "place"]);

function mentionsOf(text: ModelText, { names, nominals }: Found): WordMention[] {
  const actors = names.filter(({ type }) => ACTOR_NAMES.has(type));
  const others = nominals.filter(
    (nominal) => !actors.some((name) => nominal.first < name.past && name.first < nominal.past),
  );
  const mention = ({ first, past }: TaggedSpan, form: WordMention["form"]): WordMention => {
    const { start, end } = spanOfWords(text, first, past);
    return { first, past, form, words: text.text.slice(start, end).toLowerCase() };
  };
  return allMentions(text, [
    ...actors.map((span) => mention(span, "name")),
    ...others.map((span) => mention(span, "nominal")),
  ]);
}

function typed<Type extends string>(text: ModelText, span: TaggedSpan, types: readonly Type[]): TypedSpan<Type> | null {
  const type = types.find((one) => one === span.type);
  return type ? { ...spanOfWords(text, span.first, span.past), type, confidence: span.confidence } : null;
}

function toFrame(text: ModelText, frame: DecodedFrame): Frame | null {
  const type = FRAME_TYPES.find((one) => one === frame.type);
  if (!type) return null;
  const spans = (list: readonly WordSpan[]) => list.map(([first, past]) => spanOfWords(text, first, past));
  const roles = Object.fromEntries(Object.entries(frame.roles).map(([role, list]) => [role, spans(list)]));
  const { roleConfidence, attributes, confidence } = frame;
  return { type, trigger: spans(frame.trigger), roles, roleConfidence, attributes, confidence };
}
