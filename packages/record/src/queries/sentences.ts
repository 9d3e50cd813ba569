import type { FactLayer } from "@parley/annotation";
import type { Queries } from "../database.ts";
import type { Page, SentenceFilter, SentenceHit } from "../reader.ts";
import type { LineKind, RecordDocument } from "../record.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** A sentence also answers where a statement's line has the words: its speaker may be named elsewhere. */
const FOUND = `select s.document, s.starts from sentence s where s.dossier = $1 and ($3::text[] is null or lower(s.words) like all($3))
    and case when numnode(to_tsquery('english', $2)) = 0 then lower(s.words) like $4
      else to_tsvector('english', s.words) @@ to_tsquery('english', $2) end
  union
  select s.document, s.starts from line l
    join fact f on f.dossier = $1 and f.line = l.id
    join sentence s on s.dossier = $1 and s.document = f.document and s.version = f.version and f.place >= s.starts and f.place < s.ends
    where l.dossier = $1 and l.kind = 'statement' and $3::text[] is null and l.words like $4`;

const FACTS_IN = `from fact f left join line l on l.dossier = $1 and l.id = f.line
  where f.dossier = $1 and f.document = s.document and f.version = s.version and f.layer <> 'actors'
    and f.place >= s.starts and f.place < s.ends`;

const NARROWED = `($5::text is null or s.published >= $5) and ($6::text is null or left(s.published, 10) <= $6)
  and ($7::text is null or case $7 when 'none' then not exists (select 1 ${FACTS_IN})
    else exists (select 1 ${FACTS_IN} and l.kind = $7) end)
  and ($8::text is null or exists (select 1 ${FACTS_IN}
    and f.line in (select line from line_actor where dossier = $1 and actor = $8)))`;

interface Row {
  document: string;
  version: string;
  starts: number;
  ends: number;
  words: string;
  total: number;
  body: RecordDocument;
}

/** Sentences that contain the words, latest report first, each with the facts in it. */
export async function searchSentences(
  queries: Queries,
  dossier: string,
  filter: SentenceFilter,
): Promise<Page<SentenceHit>> {
  const limit = Math.max(1, Math.min(MAX_LIMIT, filter.limit ?? DEFAULT_LIMIT));
  const rows = await queries.query<Row>(
    `with found as (${FOUND})
     select s.document, s.version, s.starts, s.ends, s.words, d.body, count(*) over ()::int as total
     from found join sentence s on s.dossier = $1 and s.document = found.document and s.starts = found.starts
     join record_document d on d.dossier = $1 and d.id = s.document
     where ${NARROWED} order by s.published desc nulls last, s.document, s.starts
     limit ${limit} offset ${Math.max(0, Math.trunc(filter.offset ?? 0))}`,
    parametersOf(dossier, filter),
  );
  const facts = await factsIn(queries, dossier, rows);
  const lines = rows.map(({ document, version, starts, ends, words, body }): SentenceHit => {
    const { title, publisher, publishedAt, url } = body;
    const sentence = { start: starts, end: ends };
    const within = facts.filter((one) => one.document === document && one.place >= starts && one.place < ends);
    return {
      ...{ document, version, title, publisher, publishedAt, url, sentence, sentenceWords: words },
      facts: within.map(({ key, layer, line, kind, label }) => ({
        fact: key,
        layer,
        line: line !== null && kind !== null ? { kind, id: line, label: label ?? "" } : null,
      })),
    };
  });
  return { lines, totalCount: rows[0]?.total ?? 0, hiddenCount: 0 };
}

/** `$1` to `$8`. */
function parametersOf(dossier: string, { words, since, until, kind, actor }: SentenceFilter): unknown[] {
  const phrases = [...words.matchAll(/["“]([^"“”]+)["”]/g)].map(([, phrase]) => pattern(phrase ?? ""));
  const exact = phrases.length > 0 ? phrases : null;
  return [dossier, textQuery(words), exact, pattern(words), since ?? null, until ?? null, kind ?? null, actor ?? null];
}

function pattern(words: string): string {
  return `%${words
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
}

/** All words, the last one perhaps only begun. @see PostgreSQL, to_tsquery */
function textQuery(words: string): string {
  const terms = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const isBegun = /[\p{L}\p{N}]$/u.test(words);
  return terms.map((term, place) => (isBegun && place === terms.length - 1 ? `${term}:*` : term)).join(" & ");
}

interface FactInSentence {
  document: string;
  key: string;
  layer: FactLayer;
  place: number;
  line: string | null;
  kind: LineKind | null;
  label: string | null;
}

function factsIn(queries: Queries, dossier: string, rows: readonly Row[]): Promise<FactInSentence[]> {
  const places = rows.map(({ document, version, starts, ends }) => ({ document, version, starts, ends }));
  return queries.query<FactInSentence>(
    `select f.document, f.key, f.layer, f.place, l.id as line, l.kind, l.body->>'label' as label
     from json_to_recordset($2) as s(document text, version text, starts integer, ends integer), lateral (
       select * from fact f where f.dossier = $1 and f.document = s.document and f.version = s.version
         and f.layer <> 'actors' and f.place >= s.starts and f.place < s.ends) f
     left join line l on l.dossier = $1 and l.id = f.line order by f.document, f.place, f.key`,
    [dossier, JSON.stringify(places)],
  );
}
