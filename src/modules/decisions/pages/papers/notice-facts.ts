import type { Day } from '#kernel/day.ts';
import { cite } from '#modules/law/index.ts';
import type { BallotNotice } from '../../papers/ballot-notice.ts';
import { paths } from '../../paths.ts';
import type { BallotNoticeModel } from '../../queries/find-ballot-notice.ts';
import { needed } from '../../rules/threshold.ts';
import { vi } from '../../views/paper-figures.ts';
import { sayOption } from '../../views/say.ts';

export type NoticeFacts = Omit<BallotNotice, 'village' | 'texts' | 'made' | 'noticeOn'> & { readonly noticeOn: Day };

/** What the notice of a vote says, as a page and as a paper; null before it was announced, and for a meeting's vote. */
export function noticeFacts({ ballot, content, law, named: open }: BallotNoticeModel, publicUrl: string): NoticeFacts | null {
  const { form, noticeOn, opensOn, closesOn, households } = ballot;
  if (form === 'meeting' || noticeOn === null || opensOn === null || closesOn === null || households === null) return null;
  const named = (role: string): string[] =>
    ballot.team.flatMap((one) => (one.role === role && one.name !== null ? [one.name] : []));
  return {
    form,
    noticeOn,
    opensOn,
    closesOn,
    title: ballot.decision.title,
    content,
    matterRef: cite(law.matter.legalRef),
    options: ballot.options.map((option) => sayOption(option, vi)),
    needed: needed(households, law.pass.share),
    households,
    passRef: cite(law.pass.rule.legalRef),
    leader: named('leader')[0] ?? null,
    members: named('member'),
    witnesses: named('witness'),
    named: open,
    address: publicUrl + paths.decision(ballot.decision.code),
  };
}
