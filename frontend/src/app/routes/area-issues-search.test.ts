import { describe, expect, test } from 'vitest';
import { readAreaIssuesSearch, readNewAreaIssueSearch } from './area-issues-search';

const centre = '0d5a1c1e-0001-4a10-8b01-5a7000000001';

describe('the address of a new issue', () => {
  test('says in which cell it was found', () => {
    const search = {
      dimension: 'content',
      code: 'A01',
      from: '2026-04',
      until: '2026-09',
      place: `centre:${centre}`,
    };
    expect(readNewAreaIssueSearch(search)).toEqual(search);
  });

  test('knows codes that look like numbers', () => {
    expect(
      readNewAreaIssueSearch({ dimension: 'ageClass', code: 85, from: '2026-04', until: '2026-04' }),
    ).toMatchObject({ code: '85' });
  });

  test('passes over a cell that is only half there, and what is no id', () => {
    expect(readNewAreaIssueSearch({ dimension: 'content', from: '2026-04', until: '2026-09' })).toEqual({});
    expect(
      readNewAreaIssueSearch({ dimension: 'content', code: 'A01', from: '2026-13', until: 'x' }),
    ).toEqual({});
    expect(readNewAreaIssueSearch({ thread: 'javascript:alert(1)' })).toEqual({});
  });
});

describe('the address of the list', () => {
  test('carries what was chosen, and nothing odd', () => {
    expect(readAreaIssuesSearch({ state: 'met', kind: 'L01', place: centre, mine: true })).toEqual({
      state: 'met',
      kind: 'L01',
      place: centre,
      mine: true,
    });
    expect(readAreaIssuesSearch({ state: 'lost', place: '?', mine: 'yes', code: 'A01' })).toEqual({});
  });
});
