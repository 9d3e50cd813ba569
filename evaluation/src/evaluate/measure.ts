/** A text to be read for a measure. */
export interface MeasuredText {
  /** Name of its Reading: the gold's id, or the gold folder's name. */
  id: string;
  text: string;
  publishedAt: string | null;
}

/** A figure of a scorer's headline that stands in the results, with what it should be. */
export interface WantedFigure {
  /** Key in the scorer's headline. */
  key: string;
  label: string;
  goal: number | null;
}

/** One measure: what is read, by what it is scored, and which figures are wanted. */
export interface Measure {
  title: string;
  /** File name in the scorers' folder. */
  scorer: string;
  texts: MeasuredText[];
  /** Arguments before and after the folder of Readings. */
  before: string[];
  after: string[];
  figures: WantedFigure[];
  /** Kinds of texts that have a line of their own; absent = none. */
  parts?: MeasurePart[];
}

/** Some texts of a measure, scored by themselves. */
export interface MeasurePart {
  label: string;
  textCount: number;
  /** In place of the measure's own. */
  before: string[];
}
