import type {
  AreaIssue,
  AreaIssueCell,
  AreaIssueIndicator,
  RewriteIssue,
} from '../../platform/api-types/areaissue';

/** How the values of an indicator come about: not at all, typed in, or counted out of the ledger. */
export type Measuring = 'none' | 'typed' | 'counted';

/** What is in the form. */
export type IssueWords = {
  title: string;
  description: string;
  kinds: string[];
  scenes: string[];
  programItems: string[];
  places: string[];
  measuring: Measuring;
  indicatorName: string;
  unit: string;
  target: string;
  counted: { dimension: AreaIssueCell['dimension']; code: string };
};

export function blankWords(cell?: AreaIssueCell): IssueWords {
  return {
    title: '',
    description: '',
    kinds: [],
    scenes: [],
    programItems: [],
    places: [],
    measuring: 'none',
    indicatorName: '',
    unit: '件',
    target: '',
    counted: cell ? { dimension: cell.dimension, code: cell.code } : { dimension: 'content', code: '' },
  };
}

export function wordsOf(issue: AreaIssue): IssueWords {
  const { indicator } = issue;
  return {
    title: issue.title,
    description: issue.description,
    kinds: issue.kinds,
    scenes: issue.scenes,
    programItems: issue.programItems,
    places: issue.places.map(({ organizationId }) => organizationId),
    measuring: indicator ? (indicator.counted ? 'counted' : 'typed') : 'none',
    indicatorName: indicator?.name ?? '',
    unit: indicator?.unit ?? '件',
    target: indicator?.target === undefined || indicator.target === null ? '' : String(indicator.target),
    counted: indicator?.counted ?? { dimension: 'content', code: '' },
  };
}

/** What is sent of it; a number that is none is sent as nothing, so the form asks before. */
export function asSent(words: IssueWords): Omit<RewriteIssue, 'version'> {
  const { title, description, kinds, scenes, programItems, places } = words;
  const indicator = indicatorOf(words);
  return {
    title: title.trim(),
    description: description.trim(),
    kinds,
    scenes,
    programItems,
    places,
    ...(indicator ? { indicator } : {}),
  };
}

function indicatorOf({
  measuring,
  indicatorName,
  unit,
  target,
  counted,
}: IssueWords): AreaIssueIndicator | null {
  if (measuring === 'none') return null;
  return {
    name: indicatorName.trim(),
    unit: unit.trim(),
    ...(target.trim() ? { target: asNumber(target) as number } : {}),
    ...(measuring === 'counted' ? { counted } : {}),
  };
}

/** A number as people type it, also in full width; NaN when it is none. */
export function asNumber(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  return plain === '' ? Number.NaN : Number(plain);
}
