/** An arched bridge over water: the mark of Hashi (橋). */
export function BridgeMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="7" className="fill-key-900 forced-color-adjust-none" />
      <g fill="none" stroke="#fff" strokeLinecap="round" strokeWidth="1.8">
        <path d="M4 21.5C9 12.5 23 12.5 28 21.5" strokeWidth="3" />
        <path d="M5 14.5C10 7 22 7 27 14.5M9 16.5v-5M16 14.5v-6M23 16.5v-5" />
        <path d="M5 26h5.5M13.5 26h5M21.5 26H27" opacity=".75" />
      </g>
    </svg>
  );
}
