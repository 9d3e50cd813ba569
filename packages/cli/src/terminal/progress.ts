import stringWidth from "string-width";

/** How far a call is. */
export interface Progress {
  doneCount: number;
  failedCount: number;
  totalCount: number;
  elapsedMs: number;
}

const BAR_WIDTH = 24;
/** Before this much was done, nothing is said of the time that remains. */
const MIN_DONE = 3;

/** A line that shows how far a call is, at most `columns` wide: bar, counts, remaining time. */
export function progressLine({ doneCount, failedCount, totalCount, elapsedMs }: Progress, columns: number): string {
  const filled = Math.round((BAR_WIDTH * doneCount) / Math.max(1, totalCount));
  const bar = `${"━".repeat(filled)}${"─".repeat(BAR_WIDTH - filled)}`;
  const failed = failedCount > 0 ? `, ${failedCount} failed` : "";
  const left = (elapsedMs / Math.max(1, doneCount)) * (totalCount - doneCount);
  const remaining = doneCount >= MIN_DONE && doneCount < totalCount ? ` · ${durationWords(left)} left` : "";
  const counts = `${doneCount} of ${totalCount}${failed}${remaining}`;
  const line = `${bar} ${counts}`;
  return stringWidth(line) <= columns ? line : counts.slice(0, columns);
}

/** A duration as people say it: "8 s", "3 min", "2 h 5 min". */
export function durationWords(durationMs: number): string {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Shows progress on a terminal, in one line that is written over. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Takes the line away, so that other words can be written. */
  clear(): void;
}

/** A progress bar on a stream; one that shows nothing where the stream is no terminal. */
export function openProgressBar(stream: NodeJS.WriteStream): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  return {
    show: (progress) => {
      isShown = true;
      stream.write(`\r\u001B[2K${progressLine(progress, stream.columns - 1)}`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u001B[2K");
      isShown = false;
    },
  };
}
