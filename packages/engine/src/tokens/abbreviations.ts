/** Abbreviations before a name or a word, never the end of a sentence; without their stop. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = listed(
  "Mr Mrs Ms Messrs Mme Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Cols Maj Capt Cmdr Adm Sgt Cpl Rev Hon " +
    "Pres Amb Msgr Fr Supt Insp Det vs v Vs cf e.g i.e viz approx Dept Univ Assn",
);

/** Abbreviations before a number: no end of a sentence there. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = listed(
  "No Nos no nos Art Arts Sec Fig Figs fig p pp Par para Vol vol Ch ch ca Op op Rs div",
);

/** Abbreviations with which a sentence may end or go on: the next word decides. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = listed(
  "Inc Corp Co Cos Ltd Bros Plc plc Jr Sr Esq al St Mt Ft Ave Blvd Rd Est Ph.D Ed Eds Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec " +
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn " +
    "Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Que Ont Alta Sask",
);

/** Words that open sentences and seldom stand in names: with one of these after it, an abbreviation ends a sentence. */
export const SENTENCE_OPENERS: ReadonlySet<string> = listed(
  "a about according after all also although among an and another any as asked at because before besides both but by despite " +
    "during each earlier either even every few finally first for four from further he her here hers him his how however i if in " +
    "indeed instead it its just last later many maybe me meanwhile moreover most much my neither never nevertheless next no nobody " +
    "none nor not nothing now of on once one only or other others our out over perhaps please several she since so some still such that the " +
    "their them then there therefore these they this those though three through thus today two under unless until up upon we well " +
    "what whatever when where whether which while who whose why with within without yes yesterday yet you your",
);

/** What follows "a.m." or "p.m." in the same sentence, besides zones in capitals. */
export const CLOCK_COMPANIONS: ReadonlySet<string> = listed(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december jan feb mar apr aug sept oct nov dec eastern central mountain pacific atlantic greenwich local",
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
