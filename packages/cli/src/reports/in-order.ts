/**
 * What `work` makes of each part, in order, with up to `count` parts being worked on at a time. Works ahead of its
 * reader by no more than that, so that memory does not grow with the number of parts.
 */
export async function* inOrder<Part, Result>(
  parts: Iterable<Part>,
  count: number,
  work: (part: Part) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const part of parts) {
    const result = work(part);
    // A failure is the reader's to see, when its turn comes.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= count) yield (await underWay.shift()) as Result;
  }
  while (underWay.length > 0) yield (await underWay.shift()) as Result;
}
