export type Dimension =
  | 'kind'
  | 'content'
  | 'scene'
  | 'requester'
  | 'method'
  | 'profession'
  | 'organizationType';

export type Code = { code: string; parent?: string; ja: string; en: string; level?: number };

export type CodeList = { dimension: Dimension; multi: boolean; primary: boolean; codes: Code[] };

export type CodeLists = { version: string; dimensions: CodeList[] };
