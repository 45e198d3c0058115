import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LogCounts } from '../../platform/api-types/accesslog';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Name } from '../../ui/name';
import { PersonName, PersonPlace } from './person-name';

/** How often each patient's data were touched, and how much each person touched. */
export function CountTables({ counts }: { counts: LogCounts }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Table
        caption={<Trans>患者さん別</Trans>}
        titles={[
          <Trans key="name">患者さん</Trans>,
          <Trans key="n">件数</Trans>,
          <Trans key="people">人数</Trans>,
        ]}
      >
        {counts.patients.map(({ patient, entries, people, last }) => (
          <Row key={patient.patientId} numbers={[entries, people]}>
            <Name>{patient.name ?? patient.patientId}</Name>
            <span className="block text-sm text-solid-gray-700">
              <Trans>
                最後は <TimeStamp at={last} />
              </Trans>
            </span>
          </Row>
        ))}
      </Table>
      <Table
        caption={<Trans>利用者別</Trans>}
        titles={[
          <Trans key="name">利用者</Trans>,
          <Trans key="n">件数</Trans>,
          <Trans key="p">患者数</Trans>,
        ]}
      >
        {counts.people.map(({ person, entries, patients }) => (
          <Row key={person.accountId} numbers={[entries, patients]}>
            <PersonName person={person} />
            <span className="block text-sm text-solid-gray-700">
              <PersonPlace person={person} />
            </span>
          </Row>
        ))}
      </Table>
      {counts.more && (
        <p className="text-sm">
          <Trans>多い順に500までを表示しています。期間を短くしてください。</Trans>
        </p>
      )}
    </div>
  );
}

type TableProps = { caption: ReactNode; titles: [ReactNode, ReactNode, ReactNode]; children: ReactNode };

function Table({ caption, titles: [name, ...numbers], children }: TableProps) {
  return (
    <table className="w-full border-solid-gray-600 border-y">
      <caption className="pb-2 text-start text-std-18B-160">{caption}</caption>
      <thead>
        <tr className="border-solid-gray-600 border-b bg-key-50">
          <th scope="col" className="px-2 py-2 text-start font-700">
            {name}
          </th>
          {numbers.map((title, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
            <th key={place} scope="col" className="w-18 px-2 py-2 text-end font-700">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Row({ numbers, children }: { numbers: number[]; children: ReactNode }) {
  return (
    <tr className="border-solid-gray-200 border-t">
      <th scope="row" className="px-2 py-2 text-start font-400">
        {children}
      </th>
      {numbers.map((number, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
        <td key={place} className="px-2 py-2 text-end tabular-nums">
          {number.toLocaleString('ja-JP')}
        </td>
      ))}
    </tr>
  );
}
