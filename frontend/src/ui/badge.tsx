import type { ReactNode } from 'react';

type Tone = 'gray' | 'key' | 'green' | 'yellow' | 'red';

const looks: Record<Tone, string> = {
  gray: 'bg-solid-gray-50 text-solid-gray-800 border-solid-gray-300',
  key: 'bg-key-50 text-key-1000 border-key-300',
  green: 'bg-green-50 text-green-1000 border-green-300',
  yellow: 'bg-yellow-50 text-yellow-1200 border-yellow-500',
  red: 'bg-red-50 text-red-1000 border-red-300',
};

export function Badge({ tone = 'gray', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-4 border px-2 text-sm leading-150 ${looks[tone]}`}>
      {children}
    </span>
  );
}
