import type { PositionCell } from "../record.ts";
import type { BriefBlock, BriefSection } from "./brief.ts";
import type { BriefContext } from "./brief-context.ts";
import { listBlocks } from "./list-blocks.ts";
import { capitalised, named } from "./phrases.ts";
import { ascribedSentence, ownSentences, subjectName } from "./position-phrases.ts";

const MOST_ASCRIBED = 2;
const MOST_CELLS = 12;

/** Where each party stands on each subject by its own word; what others say of it stands apart. */
export function positionsSection(
  context: BriefContext,
  positions: readonly PositionCell[],
  lineName: (ref: string) => string | null,
): BriefSection {
  const parties = [...Map.groupBy(positions, (cell) => cell.party).values()].sort((a, b) => b.length - a.length);
  const subjectOf = (cell: PositionCell) => subjectName(context, cell.subject, lineName);
  const own = parties.flatMap((cells) => {
    const party = capitalised(named(cells[0]?.partyName ?? ""));
    return listBlocks(
      party,
      cells.map((cell) => ownSentences(context, cell, subjectOf(cell))),
      { most: MOST_CELLS },
    );
  });
  const ascribed = parties.flatMap((cells) =>
    cells.flatMap((cell) =>
      cell.ascribed
        .slice(-MOST_ASCRIBED)
        .map((entry) => ascribedSentence(context, { cell, entry, subject: subjectOf(cell) })),
    ),
  );
  const blocks: BriefBlock[] = [
    ...own,
    ...listBlocks("Ascribed by others, not said by the parties themselves", ascribed),
  ];
  return {
    title: "Positions",
    blocks: blocks.length > 0 ? blocks : [{ kind: "note", words: "No report tells of a position." }],
  };
}
