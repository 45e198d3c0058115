import type { ReactNode } from 'react';
import type { Rule, Rules } from '../../platform/api-types/policy';
import { allRules, RuleIcon, RuleName, RuleNote, RuleText } from './rule-texts';

type Props = { caption: ReactNode; rules: Rules; below?: (rule: Rule) => ReactNode };

/** Rule by rule what holds; `below` says whose it is where several policies meet. */
export function RuleTable({ caption, rules, below }: Props) {
  return (
    <table className="w-full">
      <caption className="sr-only">{caption}</caption>
      <tbody className="divide-y divide-solid-gray-200 border-solid-gray-300 border-y">
        {allRules.map((rule) => (
          <tr key={rule} className="flex flex-col py-3 sm:table-row">
            <th scope="row" className="text-start align-top font-400 sm:w-56 sm:py-3 sm:pe-4">
              <span className="flex items-center gap-2 text-solid-gray-700">
                <RuleIcon rule={rule} />
                <RuleName rule={rule} />
              </span>
            </th>
            <td className="ps-7 align-top sm:py-3 sm:ps-0">
              <p className="font-700">
                <RuleText rule={rule} rules={rules} />
              </p>
              {below?.(rule)}
              <p className="text-sm text-solid-gray-700 empty:hidden">
                <RuleNote rule={rule} />
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
