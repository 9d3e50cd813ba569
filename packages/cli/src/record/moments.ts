import { CommandError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * A day that an option gives.
 * @throws {CommandError} USAGE if it is none
 */
export function dayOf(told: string, option: string): string {
  if (DAY.test(told) && !Number.isNaN(Date.parse(told))) return told;
  throw new CommandError("USAGE", EXIT.badInput, `${option} expects a day such as 2031-05-01, got ${told}.`);
}

/**
 * A day, a moment, or since the reader last looked, which is also what nothing means.
 * @throws {CommandError} USAGE if it is none of these
 */
export function momentOf(told: string | undefined, option: string): string {
  if (told === undefined || told === "last") return "last";
  if (MOMENT.test(told) && !Number.isNaN(Date.parse(told))) return told;
  throw new CommandError(
    "USAGE",
    EXIT.badInput,
    `${option} expects a day such as 2031-05-01, or last for since you last looked, got ${told}.`,
  );
}
