import type { ReactNode } from 'react';

type Tone = 'info' | 'success' | 'warning' | 'error';

const looks: Record<Tone, string> = {
  info: 'border-key-900 bg-key-50',
  success: 'border-success-2 bg-green-50',
  warning: 'border-warning-yellow-2 bg-yellow-50',
  error: 'border-error-2 bg-red-50',
};

export function Callout(props: { tone: Tone; role?: 'alert' | 'status' | undefined; children: ReactNode }) {
  return (
    <div
      role={props.role}
      className={`rounded-4 border-s-4 px-4 py-3 text-solid-gray-900 ${looks[props.tone]}`}
    >
      {props.children}
    </div>
  );
}
