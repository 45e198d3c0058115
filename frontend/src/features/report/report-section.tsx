import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Report, ReportSection } from '../../platform/api-types/report';
import { NumberGrid } from './number-grid';
import { periodText, useSectionWords } from './use-report-words';

/** A section under its heading. */
export function SectionBox({ section, children }: { section: ReportSection; children: ReactNode }) {
  const words = useSectionWords();
  return (
    <section className="flex flex-col gap-3">
      <h2 className="border-key-900 border-b-2 pb-1 text-std-20B-160">{words[section]}</h2>
      {children}
    </section>
  );
}

/** The table of a section, once its numbers were taken. */
export function SectionNumbers({ report, section }: { report: Report; section: ReportSection }) {
  const table = report.tables.find((one) => one.section === section);
  if (!table) {
    return (
      <p className="text-solid-gray-700">
        <Trans>集計すると、ここに表が入ります。</Trans>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2 overflow-x-auto">
      <p className="text-sm text-solid-gray-700">
        {periodText(table.from, table.until)}・<Trans>単位：件</Trans>
      </p>
      <NumberGrid table={table} />
    </div>
  );
}
