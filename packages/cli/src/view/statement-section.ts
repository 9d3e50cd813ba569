import type { SpeechAct, Statement } from "@parley/annotation";
import { entriesOf } from "./entries.ts";
import { actorWords, capitalised, gradePieces, hedgePieces, speakerWords, whenPieces } from "./fact-words.ts";
import { type FactView, joined, type Piece, piece, type Section } from "./piece.ts";
import { type ReadingIndex, wordsAtAll } from "./reading-index.ts";

const VERBS: Record<SpeechAct, string> = {
  say: "says",
  confirm: "confirms",
  deny: "denies",
  propose: "proposes",
  offer: "offers",
  demand: "demands",
  ask: "asks",
  promise: "promises",
  threaten: "threatens",
  accept: "accepts",
  reject: "rejects",
  accuse: "accuses",
  warn: "warns",
  hope: "hopes",
  expect: "expects",
  believe: "believes",
  doubt: "doubts",
  decline: "declines to say",
  silent: "does not respond",
};
/** Contents beside one another are cut to this many characters; the sentence below has them whole. */
const MAX_CONTENT_LENGTH = 90;

const MODES = { direct: "quoted", mixed: "partly quoted", reported: null } as const;

/** Who said what: speakers in the order in which they come up, what each said in the order of the text. */
export function statementSection(index: ReadingIndex): Section {
  const { statements } = index.reading;
  const bySpeaker = Map.groupBy(statements, (statement) => statement.speaker ?? sourceKey(index, statement));
  return {
    title: "Who said what",
    factCount: statements.length,
    groups: [...bySpeaker.values()].map((said) => ({
      heading: said[0] ? speakerHeading(index, said[0]) : null,
      entries: entriesOf(
        index,
        said.map((statement) => statementFact(index, statement)),
      ),
    })),
  };
}

function sourceKey(index: ReadingIndex, statement: Statement): string {
  return `words ${wordsAtAll(index, statement.source)}`;
}

/** The speaker with his or her office: "Yuri Ushakov (Russia), foreign policy adviser". */
function speakerHeading(index: ReadingIndex, statement: Statement): Piece[] {
  const actor = index.actor(statement.speaker);
  const role = actor?.roles[0]?.title;
  const name = capitalised(speakerWords(index, statement.id));
  const told = role && !name.toLowerCase().includes(role.toLowerCase());
  return [piece(name, "strong"), ...(told ? [piece(`, ${role}`, "quiet")] : [])];
}

function statementFact(index: ReadingIndex, statement: Statement): FactView {
  const mode = MODES[statement.mode];
  const lead = joined([
    [piece(VERBS[statement.speechAct], "act")],
    mode && [piece(mode, "quiet")],
    whenPieces(index, statement.saidAt),
    statement.addressee.length > 0 ? [piece("to ", "quiet"), piece(wordsAtAll(index, statement.addressee))] : null,
    statement.target ? [piece("about ", "quiet"), piece(actorWords(index, statement.target.actor))] : null,
    hedgePieces(index, statement.hedge),
    gradePieces(statement.confidence),
  ]);
  return {
    lead,
    distinction: contentPieces(index, statement),
    notes: chainNotes(index, statement),
    marks: [
      ...statement.source.map((span) => ({ span, tone: "source" as const })),
      ...statement.content.map((span) => ({ span, tone: "words" as const })),
      ...statement.cue.map((span) => ({ span, tone: "act" as const })),
    ],
  };
}

/** The first words of a long content. */
function shortened(words: string): string {
  if (words.length <= MAX_CONTENT_LENGTH) return words;
  return `${words.slice(0, MAX_CONTENT_LENGTH).replace(/\s+\S*$/, "")} …`;
}

function contentPieces(index: ReadingIndex, { content }: Statement): Piece[] {
  return content.length === 0 ? [] : [piece(shortened(wordsAtAll(index, content)))];
}

/** Through whom a statement reaches the reporter. */
function chainNotes(index: ReadingIndex, { via, within, onBehalfOf }: Statement): Piece[][] {
  const notes: Piece[][] = [];
  if (via) notes.push([piece("as told by ", "quiet"), piece(speakerWords(index, via))]);
  if (within) notes.push([piece("inside what ", "quiet"), piece(speakerWords(index, within)), piece(" said", "quiet")]);
  if (onBehalfOf) notes.push([piece("on behalf of ", "quiet"), piece(actorWords(index, onBehalfOf))]);
  return notes;
}
