import type { Actor, Reading } from "@parley/annotation";
import type { DocumentId } from "../evidence.ts";
import type { CompleteReading } from "./complete-reading.ts";
import { bodiesOf } from "./fact-bodies.ts";
import { sketchOf } from "./min-hash.ts";
import type { ReportActor, ReportFacts } from "./report-facts.ts";
import { type ReportScribe, scribeOf } from "./report-scribe.ts";

/**
 * All that the record needs of a Reading. `document`: the id of the document in its dossier; `added`: which of its facts
 * were added by hand. Pure: same Reading, same facts.
 */
export function reportFactsOf(
  reading: Reading,
  document: DocumentId,
  added: CompleteReading["added"] = new Map(),
): ReportFacts {
  const sentences: ReportFacts["sentences"] = [];
  const scribe = scribeOf({ reading, added }, document, sentences);
  const actors = reading.actors.map((actor) => actorOf(scribe, actor));
  const facts = bodiesOf(scribe);
  const { title, byline, publisher, url, publishedAt, credits, text, id } = reading.document;
  return {
    document,
    version: id,
    title,
    byline,
    publisher,
    url,
    publishedAt,
    credits: [...new Set(credits.map((credit) => credit.name))],
    readBy: `${reading.model.name} ${reading.model.version}`,
    sentences,
    ...sketchOf(text),
    actors,
    facts,
  };
}

function actorOf(scribe: ReportScribe, actor: Actor): ReportActor {
  const { text } = scribe.reading.document;
  const named = actor.mentions.filter((mention) => mention.form === "name" || mention.form === "metonym");
  const surfaces = named.map((mention) => text.slice(mention.start, mention.end).replace(/\s+/g, " "));
  const first = actor.mentions.find((mention) => mention.form === "name") ?? actor.mentions[0];
  const span = first ? { start: first.start, end: first.end } : { start: 0, end: Math.min(1, text.length) };
  const sentence = scribe.sentenceOf([span]);
  return {
    key: scribe.key({ layer: "actors", sentence, anchorWords: actor.name, type: actor.kind }),
    names: [...new Set([actor.name, ...surfaces])].slice(0, 8),
    kind: actor.kind,
    of: scribe.rankOf(actor.of),
    titles: actor.roles.slice(0, 4).map((role) => ({ title: role.title, of: scribe.rankOf(role.of) })),
    span,
    sentence,
  };
}
