-- Acts of whoever came in by a code that was given out: the operator of a site, a delegate with an invitation.
alter table ledger.act drop constraint act_ground_check;
alter table ledger.act add constraint act_ground_check check (ground in ('everyone', 'self', 'code', 'system', 'post'));
