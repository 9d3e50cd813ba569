import type { OutcomeKind, Span } from "@parley/annotation";

/** A stretch that says in set words what came of a contact. */
export interface OutcomePhrase extends Span {
  kind: OutcomeKind;
}

/**
 * Set phrases by what they say of a contact's end, the more telling first. What is only hoped for or feared is kept out by
 * `NOT_YET`, so that the words alone decide.
 */
const PHRASES: readonly [OutcomeKind, RegExp][] = [
  [
    "broke down",
    /\b(?:broke(?:n)? down|collapsed?|collapse of|breakdown (?:of|in)|fell apart|walked out of|talks fail(?:ed)?)\b/giu,
  ],
  [
    "no agreement",
    /\b(?:no (?:final |firm |immediate |overall )?(?:agreement|deal|accord|breakthrough|solution|consensus|compromise)|without (?:an? |any )?(?:agreement|deal|accord|results?|breakthrough)|(?:fail(?:ed|s|ure)?|unable) to (?:reach|agree|set|resolve|bridge|find|break|settle|narrow)|deadlock(?:ed)?|stalemate|impasse|sticking point|could not (?:agree|settle)|(?:nothing|not) (?:was |has been |had been |yet )?agreed|inconclusive|fruitless|(?:has|have|had) not (?:yet )?agreed|far apart|differences (?:remain|persist)\w*|lack of (?:an )?(?:agreement|accord|progress))\b/giu,
  ],
  [
    "agreed in principle",
    /\b(?:agree\w*|accept\w*|accord) (?:[\p{L}-]+ ){0,3}in principle\b|\baccepted the principles\b/giu,
  ],
  [
    "progress",
    /\b(?:(?:made|making|make|some|real|good|significant|further|substantial|much|more|with) (?:[\p{L}-]+ )?progress|progress (?:was|has been|had been|is being|toward|on)|closer (?:to|than|together)|edged closer|(?:came|moved) closer|narrow(?:ed|ing)? (?:the |their |our )?(?:gaps?|differences)|within reach|made headway|movement on)\b/giu,
  ],
  [
    "common understanding",
    /\b(?:common understanding|reached an understanding|broad (?:agreement|consensus)|meeting of minds)\b/giu,
  ],
  ["adjourned", /\b(?:adjourn(?:ed|s|ment)?|broke (?:up|off) (?:for|until)|suspended (?:until|for))\b/giu],
  ["continued", /\bagreed to (?:meet again|continue|resume|go on|keep talking|hold (?:further|more|another))\b/giu],
  [
    "agreed",
    /\b(?:reach(?:ed|ing)? (?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:agreement|accord|deal|settlement|compromise|pact)|(?:agreement|accord|deal|compromise) (?:was |has been |had been |is )?(?:reached|struck|clinched)|clinched|struck a deal|(?:have|has|had|both|sides|they|ministers|parties|delegates|members) agreed|agreed (?:on|with|among|between))\b/giu,
  ],
];

const NOT_YET =
  /\b(?:to|would|could|might|may|will|if|hop\w+|must|should|can|unless|until|before|whether|expect\w*|try\w*|seek\w*|need\w*|toward|towards|for)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const NEGATIVE: ReadonlySet<OutcomeKind> = new Set(["no agreement", "broke down", "adjourned"]);

/** The outcomes that a sentence tells in set phrases, in order, the more telling where two overlap. */
export function outcomePhrases(text: string, sentence: Span): OutcomePhrase[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: OutcomePhrase[] = [];
  for (const [kind, pattern] of PHRASES) {
    for (const match of words.matchAll(pattern)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, kind };
      const isOpen = !NEGATIVE.has(kind) && NOT_YET.test(words.slice(0, match.index));
      if (!isOpen && !found.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
