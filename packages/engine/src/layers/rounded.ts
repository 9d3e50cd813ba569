/** A confidence as Readings write it: two decimals. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
