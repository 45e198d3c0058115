import type { Codes } from '../../platform/api-types/consultation';

export const unknown = '99';

/** The same codes with others of one dimension; none at all where the unknown was chosen. */
export function withCodes(codes: Codes, dimension: string, chosen: string[]): Codes {
  const { [dimension]: _before, ...rest } = codes;
  const known = chosen.filter((code) => code !== '' && code !== unknown);
  return known.length > 0 ? { ...rest, [dimension]: known } : rest;
}

export function toggled(chosen: readonly string[], code: string, on: boolean): string[] {
  return on ? [...chosen, code] : chosen.filter((one) => one !== code);
}
