import { describe, expect, it } from 'vitest';
import { agendaFigures, compared, speechFigures, type ConferenceFigures } from './figures.ts';

const MINUTE = 60_000;
const item = (id: string, plannedAt: number) => ({ id, plannedAt: plannedAt * MINUTE, plannedMinutes: 10 });
const times = (openedAt: number, closedAt: number, state: 'closed' | 'postponed' = 'closed') => ({
  state,
  openedAt: openedAt * MINUTE,
  closedAt: closedAt * MINUTE,
  spentMs: (closedAt - openedAt) * MINUTE,
});

describe('the programme afterwards', () => {
  it('counts what was opened, in time within ten minutes, and how late it ended', () => {
    const items = [item('a', 0), item('b', 10), item('c', 20), item('d', 30)];
    const session = {
      openedAt: 0,
      closedAt: 55 * MINUTE,
      items: { a: times(0, 12), b: times(20, 30), c: times(31, 40), d: { ...times(0, 40, 'postponed'), openedAt: null } },
    };
    expect(agendaFigures(session, items, 40 * MINUTE)).toEqual({
      planned: 4,
      opened: 3,
      onTime: 2,
      postponed: 1,
      endedLateMinutes: 15,
      lastedMinutes: 55,
    });
  });

  it('says nothing of the end while the meeting runs', () => {
    expect(agendaFigures({ openedAt: 0, closedAt: null, items: {} }, [item('a', 0)], 0)).toMatchObject({
      opened: 0,
      endedLateMinutes: null,
      lastedMinutes: null,
    });
  });
});

const figures = (parts: Partial<ConferenceFigures> = {}): ConferenceFigures => ({
  sites: 30,
  traffic: { joined: 28, lost: 5, unsteady: 3, takenOver: 1 },
  delegates: { invited: 100, present: 91 },
  agenda: { planned: 8, opened: 8, onTime: 6, postponed: 0, endedLateMinutes: 12, lastedMinutes: 200 },
  speech: speechFigures({ spokenBySite: { a: { ms: 90_000, turns: 2 }, b: { ms: 30_000, turns: 1 } } }),
  polls: 2,
  proposals: { made: 7, answered: 5 },
  ...parts,
});

describe('beside the conference before', () => {
  it('sets each figure with what it is a part of', () => {
    const rows = compared(figures(), figures({ delegates: { invited: 80, present: 60 } }));
    expect(rows.find(({ key }) => key === 'present')).toEqual({ key: 'present', now: 91, of: 100, before: 60, beforeOf: 80 });
    expect(rows.find(({ key }) => key === 'minutes')).toMatchObject({ now: 2, of: null });
    expect(rows.find(({ key }) => key === 'speaking-sites')).toMatchObject({ now: 2, of: 30 });
  });

  it('leaves the place empty where there was none', () => {
    expect(compared(figures(), null).every(({ before, beforeOf }) => before === null && beforeOf === null)).toBe(true);
  });
});
