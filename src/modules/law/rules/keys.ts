/** Every number of the law that a module may ask for by name. A name that is not here does not compile. */
export const RULE_KEYS = [
  // Publicity (dân biết): commune, agency, enterprise
  'publish.default',
  'publish.post',
  'publish.speaker',
  'publish.plan',
  'publish.register',
  'agency.publish',
  'agency.post',
  'enterprise.publish',
  'enterprise.post',
  // Access to information (tiếp cận thông tin)
  'info.publish',
  'info.post',
  'info.correct',
  'info.online.simple',
  'info.online.complex',
  'info.online.extend',
  'info.mail.simple',
  'info.mail.complex',
  'info.mail.extend',
  'info.office.complex',
  'info.office.extend',
  // Village decisions (dân bàn, dân quyết định)
  'initiative.share',
  'initiative.valid',
  'pass.contribution',
  'pass.majority',
  'pass.commune-wide',
  'quorum.convention',
  'meeting.notice',
  'meeting.procedure',
  'documents',
  'cluster.min',
  'team',
  'witnesses',
  'counting.copies',
  'decision.send',
  'recognise',
  'ballot.plan.send',
  'ballot.notice',
  'annual.summons',
  // Village head (Trưởng thôn, Tổ trưởng tổ dân phố)
  'head.plan',
  'head.candidates',
  'head.team',
  'head.posted',
  'head.petition',
  'head.reelect',
  'head.interim',
  'head.term',
  'head.term-change',
  'head.age',
  // Village conventions (hương ước, quy ước)
  'convention.post',
  'convention.dossier',
  'convention.recognise',
  'convention.send',
  'convention.suspend',
  'convention.abolish',
  'convention.review',
  'convention.report',
  // Consultation and dialogue (lấy ý kiến, đối thoại)
  'consult.period',
  'dialogue.year',
  // Inspection and supervision (kiểm tra, giám sát)
  'inspection.least',
  'board.answer',
  'board.plan',
  'invest.notice',
  // Staff conference of agencies and state enterprises (hội nghị cán bộ, công chức, viên chức, người lao động)
  'staff.quorum',
  'staff.pass',
  // The Front's supervision and critique (giám sát, phản biện xã hội)
  'supervision.notice',
  'subject.report',
  'team.report',
  'critique.draft',
] as const;

/** Provisions without a number, for screens that apply one: who may challenge, who recognises and annuls. */
export const PROVISION_KEYS = ['decision.challenge', 'decision.recognise', 'decision.annul'] as const;

export type ProvisionKey = (typeof PROVISION_KEYS)[number];

export type RuleKey = (typeof RULE_KEYS)[number];
