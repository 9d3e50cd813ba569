import type { Outlook } from "@parley/annotation";

const HOPEFUL =
  /\b(?:optimis(?:m|tic)|hopeful|encourag(?:ed|ing)|confident|close to (?:a|an) (?:deal|agreement|accord)|within reach|breakthrough|good progress|making progress|narrow(?:ed|ing) (?:the )?(?:gap|differences))\b/iu;
const DOUBTFUL =
  /\b(?:pessimis(?:m|tic)|doubt(?:s|ed|ful)?|scepti(?:cal|cism)|skepti(?:cal|cism)|long way to go|no sign|deadlock(?:ed)?|far apart|unlikely to (?:agree|succeed)|little hope|bleak|stalemate|impasse)\b/iu;

/** How words look at the talks' prospects; null where they say nothing of them. */
export function outlookOf(words: string): Outlook | null {
  const hopeful = HOPEFUL.test(words);
  const doubtful = DOUBTFUL.test(words);
  if (hopeful && doubtful) return "mixed";
  if (hopeful) return "hopeful";
  return doubtful ? "doubtful" : null;
}
