import type { Reading } from "@parley/annotation";
import { FORMATTERS, type Format, type FormatContext } from "../formats/format.ts";
import type { Output } from "../terminal/open-output.ts";
import type { ReportFile } from "./collect-reports.ts";
import { writeWhole } from "./write-whole.ts";

/** Where Readings go. */
export interface Sink {
  /** Puts a Reading out. False once nobody takes any more. */
  put(reading: Reading, file: ReportFile): Promise<boolean>;
  close(): Promise<void>;
}

/** What is the same for every Reading of a call. */
export type SinkContext = Omit<FormatContext, "file"> & { format: Format };

/** Readings one after the other on an output. */
export function outputSink(output: Output, { format, ...context }: SinkContext): Sink {
  const formatter = FORMATTERS[format];
  let count = 0;
  return {
    put: (reading, { path }) => {
      const before = count++ === 0 ? formatter.header : formatter.between;
      return output.write(before + formatter.reading(reading, { ...context, file: path }));
    },
    close: () => output.close(),
  };
}

/** A file a Reading, each at its path. */
export function folderSink(paths: ReadonlyMap<ReportFile, string>, { format, ...context }: SinkContext): Sink {
  const formatter = FORMATTERS[format];
  return {
    put: async (reading, file) => {
      const content = formatter.header + formatter.reading(reading, { ...context, file: file.path });
      await writeWhole(paths.get(file) ?? file.place, content);
      return true;
    },
    close: async () => undefined,
  };
}
