const ofCode: Record<string, string> = { E01: 'X1', E07: 'X2', G05: 'X3' };
const ofGroup: Record<string, string> = {
  A: 'S1',
  B: 'S2',
  C: 'S3',
  D: 'S4',
  F: 'S1',
  H: 'S1',
  I: 'S0',
  J: 'S0',
};

/** The scene in which this content usually comes up; whoever records it may say another one. */
export function usualScene(content: string): string | undefined {
  return ofCode[content] ?? ofGroup[content.slice(0, 1)];
}
