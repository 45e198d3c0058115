import { Trans } from '@lingui/react/macro';
import type { AccessLogSearch } from './access-log-search';

type Tab = AccessLogSearch['tab'];

const tabs: Tab[] = [undefined, 'unusual', 'reviews'];

export function TabSwitch({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  return (
    <fieldset className="print:hidden">
      <legend className="sr-only">
        <Trans>見るもの</Trans>
      </legend>
      <div className="flex w-fit max-w-full flex-wrap gap-1 rounded-8 bg-solid-gray-50 p-1">
        {tabs.map((one) => (
          <label
            key={one ?? 'entries'}
            className="target flex cursor-pointer items-center rounded-6 px-4 has-checked:bg-white has-checked:font-700 has-checked:text-key-900 has-checked:shadow-1 has-focus-visible:outline-3 has-focus-visible:outline-black"
          >
            <input
              type="radio"
              name="access-log-tab"
              checked={tab === one}
              onChange={() => onChange(one)}
              className="me-2 size-5 accent-key-900"
            />
            <TabName tab={one} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TabName({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'unusual':
      return <Trans>要確認</Trans>;
    case 'reviews':
      return <Trans>点検</Trans>;
    default:
      return <Trans>記録</Trans>;
  }
}
