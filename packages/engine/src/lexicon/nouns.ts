/** Closed lists of nouns by what they refer to; what the mention layer's labels cannot tell apart. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Offices and functions that have someone they act for. */
export const OFFICES: ReadonlySet<string> = set(`
  adviser advisor aide ally ambassador analyst attache attorney-general candidate chair chairman chairperson chairwoman chancellor chief
  co-chair colonel commander commissioner congressman congresswoman consul coordinator counsel counterpart dean defence-secretary delegate
  deputy diplomat director emissary emir envoy executive facilitator general governor head high-commissioner judge king lawmaker lawyer leader
  lieutenant marshal mayor mediator member minister monarch negotiator officer official ombudsman organiser organizer parliamentarian patriarch
  permanent-representative pope premier president prime-minister prince princess prosecutor queen rapporteur representative secretary
  secretary-general senator sheikh speaker spokesman spokesperson spokeswoman sultan superintendent treasurer undersecretary under-secretary
  vice-chancellor vice-president viceroy whip son-in-law son daughter brother wife husband economist historian professor`);

/** Bodies, by their last word. */
export const GOVERNMENT_BODIES: ReadonlySet<string> = set(`
  administration agency army assembly authorities authority bundestag cabinet congress department embassy forces government judiciary junta knesset
  legislature military ministry mission navy office parliament police presidency prosecutor regime secretariat senate state treasury troops court
  commission council committee chancellery duma`);

export const COMPANIES: ReadonlySet<string> = set(
  `airline airlines bank banks co company companies corp corporation firm gmbh group holdings inc industries limited ltd llc motors oil plc`,
);

export const MEDIA: ReadonlySet<string> = set(
  `agency broadcaster channel daily herald journal magazine media news newspaper post press radio television times tribune tv website weekly wire`,
);

export const ARMED_GROUPS: ReadonlySet<string> = set(
  `army brigade brigades faction fighters front guerrillas insurgents militants militia militias rebels separatists fighters taliban hezbollah hamas`,
);

/** Names of bodies with members that are states. */
export const INTERNATIONAL: ReadonlySet<string> = set(
  `union nations community league bloc alliance council organisation organization fund bank association agency commission conference secretariat`,
);

/** Words of well-known bodies with states as members, whole names. */
export const INTERNATIONAL_NAMES: ReadonlySet<string> = new Set([
  "united nations",
  "un",
  "european union",
  "eu",
  "european community",
  "ec",
  "nato",
  "african union",
  "arab league",
  "imf",
  "international monetary fund",
  "world bank",
  "gatt",
  "opec",
  "osce",
  "asean",
  "security council",
  "un security council",
  "world trade organization",
  "wto",
  "iaea",
  "international atomic energy agency",
  "international criminal court",
  "european commission",
]);

/** Sides of a negotiation and bodies, as they stand before "delegates" or "spokesman". */
const COLLECTIVES: ReadonlySet<string> = set(
  `bank commission committee consumer council creditor employer exporter group importer insurgent ministry opposition party producer rebel
   separatist settler shareholder union`,
);

/** Documents that can be a source by themselves. */
export const DOCUMENTS: ReadonlySet<string> = set(
  `announcement article bulletin cable communique communiqué declaration decree document draft editorial filing letter memo memorandum note paper
   poll readout release report resolution statement statements study summary survey text transcript`,
);

/** Nouns of people without a name who may be a source. */
export const PEOPLE: ReadonlySet<string> = set(`
  activist activists aid-worker analyst analysts aides allies ambassadors attorneys bankers broker brokers captain citizen citizens commentators
  critics dealers delegates delegation delegations diplomats economist economists envoys executives expert experts farmers fishermen families
  insider insiders journalist journalists lawmakers leaders leadership lawyers mediators members ministers monitors negotiators observer observers
  officers officials opponents people person politicians producers protesters reporter reporters representatives resident residents scholars
  source sources soldiers spokesmen students supporters team trader traders victims voters witness witnesses woman women man men worker workers`);

/** The singular of an English noun, by ending; the word itself where it has no plural ending. */
export function singular(noun: string): string {
  const word = noun.toLowerCase();
  if (/(?:s|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/men$/u.test(word)) return `${word.slice(0, -2)}an`;
  if (/[^s]s$/u.test(word)) return word.slice(0, -1);
  return word;
}

/** Whether a noun is a plural by its form. */
export function isPlural(noun: string): boolean {
  const word = noun.toLowerCase();
  return singular(word) !== word || word === "people" || word === "police";
}

/** Whether a noun names an office or function, in singular or plural. */
export function isOffice(noun: string): boolean {
  const word = noun.toLowerCase();
  return OFFICES.has(word) || OFFICES.has(singular(word));
}

/** Whether a noun names a side of a negotiation, in singular or plural. */
export function isCollective(noun: string): boolean {
  return COLLECTIVES.has(singular(noun));
}

/** Whether a noun names a body: a part of government, an armed group, a company, a medium, or a body of states. */
export function isBody(noun: string): boolean {
  const word = noun.toLowerCase();
  return [GOVERNMENT_BODIES, ARMED_GROUPS, COMPANIES, MEDIA, INTERNATIONAL].some(
    (list) => list.has(word) || list.has(singular(word)),
  );
}
