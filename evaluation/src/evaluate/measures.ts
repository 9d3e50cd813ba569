import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goldLines } from "../score-readings.ts";
import { setApart } from "../set-apart.ts";
import type { Measure, WantedFigure } from "./measure.ts";
import { writtenCases } from "./written-cases.ts";

const figure = (key: string, label: string, goal: number | null = null): WantedFigure => ({ key, label, goal });

/** Every measure whose data are at hand under `shared` (../shared) and `corpus`. */
export function allMeasures(shared: string, corpus: string): Measure[] {
  return [
    ...linesMeasure(shared, {
      title: "Statements: PolNeAR development articles",
      scorer: "score_attribution.py",
      files: ["polnear/dev.jsonl.gz"],
      figures: [
        figure("source", "source", 85),
        figure("cue", "cue", 78),
        figure("content", "content", 76),
        figure("triple", "whole statement", 60),
      ],
    }),
    ...linesMeasure(shared, {
      title: "Names: UNER-EWT development",
      scorer: "score_names.py",
      files: ["names/uner_ewt_dev.jsonl"],
      figures: [figure("names", "strict F1", 84)],
    }),
    ...linesMeasure(shared, {
      title: "Names: CrossNER politics development",
      scorer: "score_names.py",
      files: ["names/crossner_politics_dev.jsonl"],
      figures: [figure("names", "strict F1", 78)],
    }),
    ...linesMeasure(shared, {
      title: "Pronouns: GUM development",
      scorer: "score_pronouns.py",
      files: gumFiles(shared),
      figures: [
        figure("right of all", "right actor, of all asked", 82),
        figure("accuracy", "right, of those answered"),
      ],
    }),
    ...linesMeasure(shared, {
      title: "Sentence ends: GUM development news, interview, speech, bio",
      scorer: "score_sentences.py",
      files: ["news", "interview", "speech", "bio"].map((genre) => `gum/dev/${genre}.jsonl`),
      figures: [figure("ends", "ends F1", 97)],
    }),
    ...timesMeasure(shared),
    ...eventsMeasure(shared),
    ...goldMeasures(shared, corpus),
    ...writtenCases(corpus),
  ];
}

interface LinesMeasure extends Pick<Measure, "title" | "scorer" | "figures"> {
  /** Below ../shared/data. */
  files: string[];
}

function linesMeasure(shared: string, { files, ...rest }: LinesMeasure): Measure[] {
  const paths = files.map((file) => join(shared, "data", file));
  if (paths.length === 0 || !paths.every((path) => existsSync(path))) return [];
  const texts = new Map(paths.flatMap(goldLines).map(({ id, text }) => [id, { id, text, publishedAt: null }]));
  return [{ ...rest, texts: [...texts.values()], before: paths, after: [] }];
}

function gumFiles(shared: string): string[] {
  const folder = join(shared, "data/gum/dev");
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => `gum/dev/${name}`)
    : [];
}

/** The 60 TimeBank documents set apart by the hash of their id. */
function timesMeasure(shared: string): Measure[] {
  const source = join(shared, "data/times/timebank.jsonl");
  if (!existsSync(source)) return [];
  const lines = setApart(goldLines(source)).apart;
  const file = join(mkdtempSync(join(tmpdir(), "parley-apart-")), "times.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return [
    {
      title: "Times: 60 TimeBank documents set apart",
      scorer: "score_times.py",
      texts: lines.map(({ id, text, creationDate }) => ({ id, text, publishedAt: creationDate ?? null })),
      before: [file],
      after: [],
      figures: [figure("value", "value F1", 80), figure("relaxed", "span F1, relaxed")],
    },
  ];
}

/** Of PLV's training rows every fifth is kept from training and measures. */
const PLV_FOLDS = 5;

function eventsMeasure(shared: string): Measure[] {
  const source = join(shared, "data/events/plv_train.tsv");
  if (!existsSync(source)) return [];
  const [header = "", ...rows] = readFileSync(source, "utf8").trimEnd().split(/\r?\n/u);
  const kept = rows.filter((_, place) => place % PLV_FOLDS === PLV_FOLDS - 1);
  const file = join(mkdtempSync(join(tmpdir(), "parley-events-")), "plv.tsv");
  writeFileSync(file, `${[header, ...kept].join("\n")}\n`);
  const columns = header.split("\t");
  const cell = (row: string, name: string) => row.split("\t")[columns.indexOf(name)] ?? "";
  return [
    {
      title: "Events: every fifth PLV training row",
      scorer: "score_events.py",
      texts: kept.map((row) => ({ id: cell(row, "sentence_id"), text: cell(row, "sentence"), publishedAt: null })),
      before: [file],
      after: [],
      figures: [figure("macro F1", "macro F1", 75), figure("accuracy", "right, of all")],
    },
  ];
}

const NEGOTIATION_FIGURES = (goals: Record<string, number>): WantedFigure[] =>
  [
    ["statements", "statements, tolerant F1"],
    ["statements strict", "statements, strict F1"],
    ["meetings", "meetings F1"],
    ["status", "meeting status, %"],
    ["times", "meeting time, %"],
    ["outcomes", "outcomes F1"],
    ["texts", "texts, linked F1"],
    ["textEvents", "text events F1"],
    ["polarity", "polarity, %"],
    ["positions", "positions, strict F1"],
    ["deadlines", "deadlines F1"],
    ["affiliations", "affiliations F1"],
    ["issues", "issues F1"],
    ["events", "events F1"],
    ["calibration statements", "calibration error of statements"],
  ].map(([key = "", label = ""]) => figure(key, label, goals[key] ?? null));

const REAL_GOALS = {
  statements: 85,
  meetings: 80,
  status: 85,
  times: 78,
  textEvents: 68,
  polarity: 90,
  positions: 55,
  affiliations: 85,
  outcomes: 60,
  deadlines: 60,
};
const OWN_GOALS = {
  meetings: 90,
  status: 92,
  times: 85,
  textEvents: 80,
  polarity: 95,
  positions: 70,
  affiliations: 90,
  outcomes: 75,
  deadlines: 75,
};

function goldMeasures(shared: string, corpus: string): Measure[] {
  const sets = ["voa", "reuters1987"].map((set) => ({
    set,
    gold: join(shared, "gold", set),
    texts: join(shared, "data", set),
  }));
  const real = sets
    .filter(({ gold }) => existsSync(gold))
    .map(({ set, gold, texts }) => goldMeasure(`Real reports: gold of ${set}`, { gold, texts, goals: REAL_GOALS }));
  // What we annotated of voa and practice is trained on: only reuters1987 measures.
  const kept = sets
    .filter(({ set }) => set === "reuters1987")
    .map(({ set, texts }) => ({ set, gold: join(corpus, "real", set), texts }))
    .filter(({ gold, texts }) => existsSync(gold) && existsSync(texts))
    .map(({ set, gold, texts }) =>
      goldMeasure(`Real reports: our own gold of ${set}`, { gold, texts, goals: REAL_GOALS }),
    );
  const own = ["nuclear", "river-water"]
    .map((name) => ({ name, gold: join(corpus, "reports", name) }))
    .filter(({ gold }) => existsSync(gold))
    .map(({ name, gold }) =>
      goldMeasure(`Corpus, held back for development: ${name}`, { gold, texts: null, goals: OWN_GOALS }),
    );
  return [...real, ...kept, ...own];
}

interface GoldPlace {
  gold: string;
  /** Folder with NAME.txt; null = text.txt stands beside the gold. */
  texts: string | null;
  goals: Record<string, number>;
}

function goldMeasure(title: string, { gold, texts, goals }: GoldPlace): Measure {
  const names = readdirSync(gold).filter((name) => existsSync(join(gold, name, "gold.json")));
  const read = names.map((name) => {
    const { document } = JSON.parse(readFileSync(join(gold, name, "gold.json"), "utf8")) as {
      document: { publishedAt: string | null };
    };
    const path = texts === null ? join(gold, name, "text.txt") : join(texts, `${name}.txt`);
    return { id: name, text: readFileSync(path, "utf8"), publishedAt: document.publishedAt };
  });
  return {
    title,
    scorer: "score_reading.py",
    texts: read,
    before: [gold],
    after: texts === null ? [] : [`--texts=${texts}`],
    figures: NEGOTIATION_FIGURES(goals),
  };
}
