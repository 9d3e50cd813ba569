const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Honorifics and frequent first names that go with "she". Names that go with both are in neither list. */
const SHE: ReadonlySet<string> = set(`
  mrs ms miss madam dame lady queen princess baroness countess empress sister aisha alexandra alice alison amanda amy ana angela anita ann anna
  anne annie antonia barbara beatrice betty carla carmen carol caroline catherine cecilia charlotte christina christine claire clara cristina
  cynthia deborah diana diane donna dorothy eleanor elena elisabeth elizabeth ellen emily emma erika esther eva evelyn fatima federica fiona
  florence frances gabriela gloria grace hannah harriet heather helen helena ingrid irene isabel isabella jane janet jennifer jessica joan joanna
  josephine joyce judith julia julie karen kate katherine kathleen laura lauren leila linda lisa louise lucia lucy margaret maria marie marina
  martha mary maya megan melissa michelle monica nadia nancy natalia natalie nicole nina olga olivia pamela patricia paula rachel rebecca rosa
  rose ruth samantha sandra sara sarah sharon sheila silvia sofia sonia sophia sophie stephanie susan svetlana sylvia tatiana teresa theresa
  ursula valerie vanessa vera veronica victoria virginia wendy yulia zoe`);

/** Honorifics and frequent first names that go with "he". */
const HE: ReadonlySet<string> = set(`
  mr sir lord king prince baron count emperor abdul abdullah adam adrian ahmed alan albert alexander alexei alfred ali andrei andrew anthony
  antonio arthur barack benjamin bernard bill bob boris brian bruce carl carlos charles christopher colin craig daniel david dennis dmitry
  donald douglas edward eric ernest ernesto eugene felix fernando francis francisco frank franz fred frederick gary george gerald gerhard giovanni
  giuseppe gordon graham greg gregory guy hamid hans harold harry hassan heinrich henri henry herbert howard hugh hussein ian ibrahim igor
  ivan jack jacob jacques jaime james jason javier jeff jeffrey jim jimmy joe john jonathan jorge jose joseph josh joshua juan julian julio
  karl keith kenneth kevin klaus kofi larry lawrence leonard lloyd louis luis malcolm manuel marco mario mark martin matthew maurice max michael
  miguel mike mikhail mohamed mohammed mohammad muhammad nicholas nick nikolai norman oleg oliver omar oscar otto pablo patrick paul pavel pedro
  peter philip pierre rafael ralph raymond recep ricardo richard robert roberto roger roland ronald roy samuel scott sebastian sergei sergey
  simon stanley stefan stephen steve steven stuart terry thomas tim timothy tom tony victor viktor vladimir walter werner wilhelm william
  winston wolfgang yusuf`);

/** The pronoun that goes with a person's name by its honorific or first name; null where neither tells. */
export function pronounOfName(name: string): "he" | "she" | null {
  const first =
    name
      .toLowerCase()
      .replace(/\.$/u, "")
      .split(/[\s.]+/u)[0] ?? "";
  if (SHE.has(first)) return "she";
  return HE.has(first) ? "he" : null;
}
