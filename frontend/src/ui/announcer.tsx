/** A polite live region: says what has newly arrived without moving anybody's focus. */
export function Announcer({ text }: { text: string }) {
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
