import type { Page, Visit } from './pages.ts';
import { spread } from './data/communes.ts';

export type Checked = { readonly there: true; readonly html: string } | { readonly there: false; readonly why: string };

const LOOKED_AT = 20;

/**
 * Opens a page at some of its addresses before anything is measured: an error page is fast, and must not pass for ours.
 * @returns the answer of middle size, for the constant pages to send; or why the page cannot be measured
 */
export async function checkPage(port: number, { visits }: Page): Promise<Checked> {
  const bodies: string[] = [];
  for (const visit of spread(visits, LOOKED_AT)) {
    const answer = await open(port, visit);
    if (typeof answer !== 'string') return { there: false, why: whyNot(answer, visit) };
    bodies.push(answer);
  }
  const bySize = bodies.sort((a, b) => a.length - b.length);
  const html = bySize[Math.floor(bySize.length / 2)];
  return html === undefined ? { there: false, why: 'nothing to ask for' } : { there: true, html };
}

async function open(port: number, { path, headers, holds }: Visit): Promise<string | { readonly status: number }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' });
  const html = await answer.text();
  return answer.status === 200 && html.includes(holds) ? html : { status: answer.status };
}

function whyNot({ status }: { readonly status: number }, { path }: Visit): string {
  if (status === 404) return 'not there yet';
  if (status === 200) return `\`${path}\` answers without the data it should hold`;
  return `\`${path}\` answers ${status}`;
}
