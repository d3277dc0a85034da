-- Slips with a name (phiếu ghi tên), where the meeting chose to vote in the open; and a roll that is cheaper to mark.

-- Hands and named slips are open: the published list carries each choice with its receipt. Never in a secret vote.
alter table decisions.round drop constraint round_method_check, drop constraint round_check1;
alter table decisions.round
  add constraint round_method_check check (method in ('hands', 'secret', 'named')),
  add constraint round_method_form_check
    check (method = 'secret' or (method = 'hands' and form = 'meeting') or (method = 'named' and form = 'ballot'));

-- What stands on each named slip, keyed in by two people; until the count, which clears it away. By the receipt on the slip, so
-- that no row of this table names a household.
create table decisions.named_slip (
  round_id uuid not null references decisions.round (id),
  receipt text not null check (length(receipt) <= 40),
  -- who keyed it in: two different people for one slip
  entered_by uuid not null references org.person (id),
  holding_id uuid not null references org.holding (id),
  -- numbers of the options; empty for a blank paper, null for a spoiled one
  choices smallint[],
  primary key (round_id, receipt, entered_by)
);
create index named_slip_person on decisions.named_slip (entered_by);
create index named_slip_holding on decisions.named_slip (holding_id);

-- A country marks its rows of the roll in one evening. PostgreSQL reads the checks of a table anew for every statement, and
-- that was a quarter of the work of a ballot; the check of a domain it keeps. That whoever helped is named with every ballot
-- given at the culture house, and with no other, is a matter of the one statement that writes it.
create domain decisions.channel as text check (value in ('hands', 'paper', 'phone', 'desk'));
alter table decisions.roll drop constraint roll_voted_check, drop constraint roll_check;
alter table decisions.roll alter column voted type decisions.channel;
