/** The mark drawn wide, for the one page that has room for it. */
export function BridgeScene({ className = '' }: { className?: string }) {
  const posts = [52, 88, 124, 160, 196, 232, 268];
  return (
    <svg viewBox="0 0 320 150" aria-hidden="true" className={className}>
      <g fill="none" stroke="currentColor" strokeLinecap="round">
        <path d="M10 112C70 42 250 42 310 112" strokeWidth="9" className="text-key-900" />
        <path d="M16 84C76 16 244 16 304 84" strokeWidth="4" className="text-key-500" />
        {posts.map((x) => (
          <path key={x} d={`M${x} ${rail(x)}v28`} strokeWidth="4" className="text-key-500" />
        ))}
        <path
          d="M20 132h48M92 132h30M148 132h60M232 132h24M280 132h26"
          strokeWidth="4"
          className="text-cyan-400"
        />
        <path d="M44 144h24M104 144h52M188 144h30M244 144h42" strokeWidth="4" className="text-cyan-200" />
      </g>
    </svg>
  );
}

/** Height of the handrail over a place on the water. */
function rail(x: number): number {
  const across = (x - 16) / 288;
  return Math.round(84 - 4 * 51 * across * (1 - across));
}
