import type { Report, ReportExample, ReportSection, WriteReport } from '../../platform/api-types/report';

/** What somebody has typed into a report. */
export type ReportWords = {
  title: string;
  texts: Partial<Record<ReportSection, string>>;
  examples: ReportExample[];
  issues: string[];
};

const tables: ReportSection[] = ['months', 'requesters', 'methods', 'contents', 'partners'];

export const isTable = (section: ReportSection) => tables.includes(section);

export const isTyped = (section: ReportSection) =>
  !isTable(section) && section !== 'examples' && section !== 'issues';

export function wordsOf({ title, texts, examples, issues }: Report): ReportWords {
  return {
    title,
    texts: Object.fromEntries(texts.map(({ section, text }) => [section, text])),
    examples,
    issues: issues.map(({ issueId }) => issueId),
  };
}

export function asSent({ title, texts, examples, issues }: ReportWords): Omit<WriteReport, 'version'> {
  return {
    title: title.trim(),
    texts: Object.entries(texts).map(([section, text]) => ({ section: section as ReportSection, text })),
    examples,
    issues,
  };
}
