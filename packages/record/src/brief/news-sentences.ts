import type { SpeechAct } from "@parley/annotation";
import type { Evidence } from "../evidence.ts";
import type { DeadlineLine, JournalEntry, OutcomeLine, StatementCluster, TextLine } from "../record.ts";
import type { BriefSentence } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import type { BriefLines } from "./lines.ts";
import { standingSentence } from "./meeting-phrases.ts";
import { counted, fullSentence, isPlural, listed, named, quoted, tellingWords, withArticle } from "./phrases.ts";
import { ownSentences, subjectName } from "./position-phrases.ts";
import { textName } from "./text-phrases.ts";
import { according, hedged, origins, sourceName } from "./voice-phrases.ts";

/** That something is new, as it stands now; nothing where it is no longer in the record or only others speak of it. */
export function newsSentence(context: BriefContext, { line }: JournalEntry, lines: BriefLines): BriefSentence[] {
  const id = line?.id ?? "";
  const meeting = lines.meetings.get(id);
  if (meeting) return standingSentence(context, meeting, "a");
  const text = lines.texts.get(id);
  if (text) return textNews(context, text);
  const outcome = lines.outcomes.get(id);
  if (outcome) return outcomeNews(context, outcome, lines);
  const deadline = lines.deadlines.get(id);
  if (deadline) return deadlineNews(context, deadline);
  const position = lines.positions.get(id);
  if (position)
    return ownSentences(context, position, subjectName(context, position.subject, lines.nameOf)).slice(0, 1);
  const statement = lines.statements.get(id);
  return statement ? statementNews(context, statement) : [];
}

function textNews(context: BriefContext, text: TextLine): BriefSentence[] {
  const size = text.extents[0]?.value;
  const extent = size ? ` of ${counted(size.count, size.unit)}` : "";
  const evidence = [...text.mentions, ...(text.extents[0]?.evidence ?? [])];
  return context.footnotes.sentence(
    fullSentence(
      `${textName(text)}, ${withArticle(text.kind)}${extent}, ${isPlural(text.name) ? "are" : "is"} told of for the first time, ${according(text.mentions, context.names)}`,
    ),
    evidence,
  );
}

const OUTCOME_WORDS: Record<OutcomeLine["kinds"][number]["value"], string> = {
  agreed: "agreement was reached",
  "agreed in principle": "agreement was reached in principle",
  "common understanding": "a common understanding was reached",
  progress: "there was progress",
  "no agreement": "there was no agreement",
  continued: "talking is to go on",
  adjourned: "the talking was adjourned",
  "broke down": "the talking broke down",
};

function outcomeNews(context: BriefContext, outcome: OutcomeLine, lines: BriefLines): BriefSentence[] {
  const parties = outcome.parties.map((id) => named(context.names.get(id) ?? "somebody"));
  const meeting = outcome.meeting === null ? null : lines.nameOf(outcome.meeting);
  const where =
    meeting !== null
      ? `of ${meeting}`
      : parties.length > 1
        ? `between ${listed(parties)}`
        : parties.length === 1
          ? `with ${parties[0]}`
          : "";
  return outcome.kinds.flatMap(({ value, evidence }, rank) => {
    const what = rank === 0 && where !== "" ? (meeting !== null ? `what came ${where}: ` : `${where}, `) : "";
    const words = `${what}${OUTCOME_WORDS[value]}${hedged(evidence)}, ${according(evidence, context.names)} (${wordsIn(evidence)})`;
    return context.footnotes.sentence(fullSentence(words), evidence);
  });
}

/** The latest words. */
function wordsIn(evidence: readonly Evidence[]): string {
  const last = evidence.at(-1);
  return last ? tellingWords(last) : "";
}

function deadlineNews(
  context: BriefContext,
  { setByName, onName, time, status, history }: DeadlineLine,
): BriefSentence[] {
  const evidence = history.map((entry) => entry.evidence);
  const words = wordsIn(evidence);
  const day = time === null ? "" : ` (${context.days.fixed({ ...time, value: time.value.replace(/^\.\.\//, "") })})`;
  const whose = [setByName && `set by ${named(setByName)}`, onName && `for ${named(onName)}`].filter(Boolean).join(" ");
  const state = status === "set" ? "" : `; it is ${status === "none set" ? "said not to exist" : status}`;
  return context.footnotes.sentence(
    fullSentence(
      `a deadline ${whose === "" ? "" : `${whose}: `}${words}${day}${state}, ${according(evidence, context.names)}`,
    ),
    evidence,
  );
}

const SAID: Record<SpeechAct, string> = {
  say: "said",
  confirm: "confirmed",
  deny: "denied",
  propose: "proposed",
  offer: "offered",
  demand: "demanded",
  ask: "asked",
  promise: "promised",
  threaten: "threatened",
  accept: "accepted",
  reject: "rejected",
  accuse: "accused",
  warn: "warned",
  hope: "hoped",
  expect: "expected",
  believe: "believed",
  doubt: "doubted",
  decline: "declined to say",
  silent: "did not answer",
};

/** Acts of speech whose words are not what was said. */
const UNSAID: ReadonlySet<SpeechAct> = new Set(["silent", "decline"]);

function statementNews(context: BriefContext, statement: StatementCluster): BriefSentence[] {
  const { evidence, speechAct, wording, originCount } = statement;
  const [first] = evidence as [Evidence];
  const told = originCount > 1 ? ` (${origins(evidence)})` : "";
  const said = UNSAID.has(speechAct)
    ? ` (${quoted(first.words)})`
    : `: ${quoted(wording.replace(/^(who|which|that) … /, ""))}`;
  return context.footnotes.sentence(
    fullSentence(`${sourceName(first.voice, context.names)} ${SAID[speechAct]}${said}${told}`),
    evidence,
  );
}
