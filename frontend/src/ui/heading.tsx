import { createContext, type ReactNode, useContext } from 'react';

type Level = 1 | 2 | 3 | 4;

const LevelContext = createContext<Level>(1);

/** On a wide screen three panes stand side by side and only the last one carries the h1. */
export function HeadingLevel({ level, children }: { level: Level; children: ReactNode }) {
  return <LevelContext value={level}>{children}</LevelContext>;
}

export function useHeadingLevel(below = 0): `h${1 | 2 | 3 | 4 | 5}` {
  return `h${Math.min(5, useContext(LevelContext) + below) as Level}`;
}
