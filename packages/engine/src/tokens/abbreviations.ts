/** Abbreviations before a name or a word, never the end of a sentence, in lower case without the stop. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = listed(
  "mr mrs ms messrs mme dr drs prof sen sens rep reps gov govs gen gens lt col cols maj capt cmdr adm sgt cpl rev hon " +
    "pres amb msgr fr supt insp det vs v cf e.g i.e viz approx dept univ assn",
);

/** Abbreviations before a number: no end of a sentence there. */
export const NUMBER_ABBREVIATIONS: ReadonlySet<string> = listed(
  "no nos art arts sec fig figs p pp par para vol ch ca op rs div",
);

/** Abbreviations with which a sentence may end or go on: the next word decides. */
export const OPEN_ABBREVIATIONS: ReadonlySet<string> = listed(
  "inc corp co cos ltd bros plc jr sr esq al st mt ft ave blvd rd est est'd ph.d m.d ed eds trans " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex " +
    "vt va wash wis wyo que ont alta sask man min hr hrs ft lb lbs oz sq cu dlr dlrs mln bln pct",
);

/** Words that open sentences and seldom stand in names: with one of these after it, an abbreviation ends a sentence. */
export const SENTENCE_OPENERS: ReadonlySet<string> = listed(
  "a about according after all also although am among an and another any are as asked at because before besides both but by " +
    "can could despite did do does during each earlier either even every few finally first for four from further had has have he her here " +
    "hers him his how however i if in indeed instead is it its just last later let many may maybe me meanwhile moreover most much must my " +
    "neither never nevertheless next no nobody none nor not now of officials on once one only or other others our out over perhaps please " +
    "several she should since so some still such that the their them then there therefore these they this those though three through thus " +
    "to today two under unless until up upon we well were what whatever when where whether which while who whose why will with within without would " +
    "yes yesterday yet you your",
);

/** What follows "a.m." or "p.m." in the same sentence, besides zones in capitals. */
export const CLOCK_COMPANIONS: ReadonlySet<string> = listed(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december jan feb mar apr aug sept oct nov dec eastern central mountain pacific atlantic greenwich local",
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
