export type ProfessionGroup = 'medical' | 'care' | 'coordinator' | 'other';

/** Groups of the dimension `profession`, for a colour beside the written label, never instead of it. */
export function professionGroup(code: string): ProfessionGroup {
  if (code === '24') return 'coordinator';
  const number = Number(code);
  if (number >= 1 && number <= 13) return 'medical';
  if (number >= 14 && number <= 23) return 'care';
  return 'other';
}
