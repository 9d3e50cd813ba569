import type { TextAction } from "@parley/annotation";
import { ANSWERS, isLateArrival } from "../reconcile/text-possession.ts";
import type { Holder, TextLine } from "../record.ts";
import type { BriefSection, BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { listBlocks } from "./list-blocks.ts";
import { capitalised, counted, fullSentence, isPlural, listed, named, withArticle } from "./phrases.ts";
import { actSentence, actsOf, type TextAct, textName } from "./text-phrases.ts";
import { according } from "./voice-phrases.ts";

const MOST_ACTS = 12;
const MADE: ReadonlySet<TextAction> = new Set(["drafted", "contributed", "consulted", "revised", "shortened"]);
const HANDED: ReadonlySet<TextAction> = new Set(["presented", "sent", "received"]);

/** Which texts there are; who drafted them, has them, lacks them, accepts them. */
export function textsSection(context: BriefContext, texts: readonly TextLine[]): BriefSection {
  const told = texts.filter((text) => text.events.length > 0 || text.extents.length > 0 || text.terms.length > 0);
  const blocks = told.flatMap((text) =>
    listBlocks(capitalised(textName(text)), pointsOf(context, { text, texts }), { most: MOST_ACTS }),
  );
  const others = texts.filter((text) => !told.includes(text));
  const named = others.map((text) =>
    context.footnotes.sentence(
      fullSentence(
        `${textName(text)} ${isPlural(text.name) ? "are" : "is"} spoken of, ${according(text.mentions, context.names)}`,
      ),
      text.mentions,
    ),
  );
  const all = [...blocks, ...listBlocks("Spoken of, with nothing told that was done with them", named, { most: 8 })];
  return { title: "Texts", blocks: all.length > 0 ? all : [{ kind: "note", words: "No report tells of a text." }] };
}

function pointsOf(
  context: BriefContext,
  { text, texts }: { text: TextLine; texts: readonly TextLine[] },
): BriefSentence[][] {
  const acts = actsOf(text);
  const of = (kind: ReadonlySet<TextAction>) => acts.filter(({ act }) => kind.has(act.action));
  const other = acts.filter(({ act }) => ![MADE, HANDED, ANSWERS].some((kind) => kind.has(act.action)));
  const sentence = (act: TextAct) => actSentence(context, act, "it");
  return [
    [...whatItIs(context, text), ...replaces(context, { text, texts })],
    ...of(MADE).map(sentence),
    ...text.holders.map((holder) => holderSentences(context, text, holder)),
    ...of(HANDED)
      .filter(({ act }) => !isToldByHolders(text, act))
      .map(sentence),
    ...of(ANSWERS).map(sentence),
    ...other.map(sentence),
    ...termSentences(context, text),
  ];
}

/** Who received it is said with who has it. */
function isToldByHolders({ holders }: TextLine, { action, by, status }: TextAct["act"]): boolean {
  return action === "received" && status === "actual" && holders.some((holder) => holder.actor === by);
}

function whatItIs(context: BriefContext, text: TextLine): BriefSentence[] {
  const { extents, mentions, kind, author, name } = text;
  const whose = author === null ? "" : ` of ${named(author.name)}`;
  const isPlain = author === null && name.toLowerCase().includes(kind);
  return [
    ...(isPlain ? [] : context.footnotes.sentence(`It is ${withArticle(kind)}${whose}.`, mentions)),
    ...extents.flatMap(({ value, evidence }) => {
      const size = counted(value.count, value.unit);
      return context.footnotes.sentence(
        fullSentence(`it has ${size}, ${according(evidence, context.names)}`),
        evidence,
      );
    }),
  ];
}

function replaces(
  context: BriefContext,
  { text, texts }: { text: TextLine; texts: readonly TextLine[] },
): BriefSentence[] {
  const before = texts.find((one) => one.id === text.revises);
  return before === undefined
    ? []
    : context.footnotes.sentence(fullSentence(`it replaces ${textName(before)}`), text.mentions);
}

function holderSentences(context: BriefContext, { events }: TextLine, holder: Holder): BriefSentence[] {
  const { has, evidence } = holder;
  const who = named(holder.name);
  const have = isPlural(holder.name) ? "have" : "has";
  if (has !== "disputed") {
    const words = has === "yes" ? `${who} ${have} it` : `${who} ${isPlural(holder.name) ? "do" : "does"} not have it`;
    return context.footnotes.sentence(fullSentence(`${words}, ${according(evidence, context.names)}`), evidence);
  }
  const denials = events.filter((event) => event.polarity === "not done" && !isLateArrival(event.evidence));
  const denied = new Set(denials.map((event) => event.evidence.fact));
  const [no, yes] = [evidence.filter((one) => denied.has(one.fact)), evidence.filter((one) => !denied.has(one.fact))];
  return [
    ...context.footnotes.sentence(fullSentence(`accounts differ on whether ${who} ${have} it`), [
      ...yes.slice(-1),
      ...no.slice(-1),
    ]),
    ...context.footnotes.sentence(fullSentence(`yes, ${according(yes, context.names)}`), yes),
    ...context.footnotes.sentence(fullSentence(`no, ${according(no, context.names)}`), no),
  ];
}

const CHANGES = {
  contained: "it contains",
  added: "added to it was",
  removed: "taken out of it was",
  changed: "changed in it was",
} as const;

function termSentences(context: BriefContext, { terms }: TextLine): BriefSentence[][] {
  const byChange = Map.groupBy(terms, (term) => term.change);
  return [...byChange].map(([change, of]) => {
    const words = [...new Set(of.map((term) => `“${term.words.replace(/\s+/g, " ")}”`))];
    const evidence = of.map((term) => term.evidence);
    return context.footnotes.sentence(
      fullSentence(`${CHANGES[change]} ${listed(words, 6)}, ${according(evidence, context.names)}`),
      evidence,
    );
  });
}
